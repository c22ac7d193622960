package torg.platforms.byhand;

import java.time.DateTimeException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import torg.platforms.Platform.Unreadable;
import torg.platforms.RemoteRef;
import torg.platforms.Way;
import torg.platforms.arrivals.Arrival;
import torg.platforms.arrivals.Author;
import torg.platforms.arrivals.Landed;

/**
 * What somebody here wrote down, in the form in which it is captured.
 *
 * @param ref the note's own name, chosen when its form was shown, so that it is the same when a button is pressed twice
 * @param root the note that the conversation began with
 * @param name who asked or said it; empty where they did not say, which is lawful
 * @param contact where an answer reaches them. It is nowhere but here: it leaves the capture by a logged reading only
 * @param words as they are shown and answered
 * @param at when it was said or written
 * @param address where it stands on the web; empty where it stands nowhere
 * @param notedBy who wrote it down, so that the capture tells it without the ledger's next line
 */
public record Written(
        RemoteRef ref,
        RemoteRef root,
        Way way,
        String name,
        String contact,
        String words,
        Instant at,
        String address,
        String notedBy) {
    private static final JsonMapper JSON = JsonMapper.builder().build();

    public Landed landed() {
        return new Landed("written|" + ref.value() + "|1", JSON.writeValueAsBytes(this));
    }

    /** @throws Unreadable when the bytes are no note */
    public static Written of(byte[] raw) {
        try {
            var note = JSON.readTree(raw);
            return new Written(
                    new RemoteRef(text(note.path("ref"), "value")),
                    new RemoteRef(text(note.path("root"), "value")),
                    Way.valueOf(text(note, "way")),
                    text(note, "name"),
                    text(note, "contact"),
                    text(note, "words"),
                    Instant.parse(text(note, "at")),
                    text(note, "address"),
                    text(note, "notedBy"));
        } catch (JacksonException | DateTimeException | IllegalArgumentException e) {
            throw new Unreadable("not a note");
        }
    }

    private static String text(JsonNode note, String field) {
        var value = note.path(field);
        if (!value.isString()) {
            throw new Unreadable("a note without " + field);
        }
        return value.asString();
    }

    List<Arrival> arrivals() {
        return List.of(new Arrival.Written(
                ref,
                "1",
                root,
                Optional.of(root).filter(r -> !r.equals(ref)),
                new Author("", "", name),
                words,
                Optional.empty(),
                at,
                Optional.of(address).filter(a -> !a.isEmpty()),
                Optional.of(way)));
    }
}
