package torg.exports.formats;

import java.io.IOException;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import tools.jackson.core.JacksonException;
import torg.exports.packing.Parcel;
import torg.platforms.Network;

/**
 * YouTube by Google Takeout. Fields as Google publishes them (developers.google.com/data-portability/schema-reference/youtube,
 * read 2026-11-22); the names of columns as they are in English. Takeout writes them in the account's language, and those
 * we do not know are told of and not guessed.
 */
final class YouTube implements Format {
    private static final Pattern FOLDER = Pattern.compile("(^|.*/)YouTube[^/]*/.*");
    private static final Pattern SAID = Pattern.compile(
            "(comments|kommentarer|live[ _-]?chats?|videos?|videor|videoklipp|posts|inlägg)([ _-]?metadata)?( ?\\(\\d+\\))?\\.csv");
    private static final Pattern MEDIA =
            Pattern.compile(".*\\.(mp4|mov|webm|mkv|avi|m4v|3gp|jpe?g|png|webp|gif|srt|vtt|sbv)");

    @Override
    public Network network() {
        return Network.YOUTUBE;
    }

    @Override
    public boolean recognises(Collection<Parcel.Piece> pieces) {
        return pieces.stream().anyMatch(piece -> FOLDER.matcher(piece.path()).matches());
    }

    @Override
    public Use use(Parcel.Piece piece) {
        if (!FOLDER.matcher(piece.path()).matches()) {
            return Use.ASIDE;
        }
        if (SAID.matcher(piece.file()).matches()) {
            return Use.SAID;
        }
        return MEDIA.matcher(piece.file()).matches() ? Use.MEDIA : Use.ASIDE;
    }

    /** Takeout calls a channel by its number only, which the register does not know. */
    @Override
    public Owner owner(Parcel parcel) {
        return Owner.UNTOLD;
    }

    @Override
    public void read(Parcel.Piece piece, Opening opening, Owner owner, Taker taker) throws IOException {
        try (var in = opening.open()) {
            var records = new Records(in);
            var names = records.names();
            if (names.stream().noneMatch(name -> name.matches("(?i)(comment|live chat|video|post) id"))) {
                throw new Misread("exports.trouble.columns");
            }
            records.each(names, new Records.Reader() {
                @Override
                public void record(Map<String, String> record, byte[] raw) {
                    found(new Columns(record))
                            .ifPresentOrElse(
                                    said -> taker.found(raw, said), () -> taker.lost(raw, "exports.lost.shape"));
                }

                @Override
                public void lost(byte[] raw, String why) {
                    taker.lost(raw, why);
                }
            });
        }
    }

    /** Columns by name, whatever the case of its letters, which has changed over the years. */
    private record Columns(Map<String, String> record) {
        Optional<String> get(String name) {
            return record.entrySet().stream()
                    .filter(entry -> entry.getKey().equalsIgnoreCase(name))
                    .map(entry -> entry.getValue().strip())
                    .filter(value -> !value.isEmpty())
                    .findFirst();
        }
    }

    private static Optional<Found> found(Columns row) {
        var comment = row.get("Comment ID");
        if (comment.isPresent()) {
            return Optional.of(said(Kind.COMMENT, comment.get(), "Comment", row)
                    .to(row.get("Parent Comment ID")
                            .or(() -> row.get("Post ID"))
                            .or(() -> row.get("Video ID")))
                    .in(row.get("Video ID").or(() -> row.get("Post ID")))
                    .shownAt(row.get("Video ID").map(video -> watch(video) + "&lc=" + comment.get())));
        }
        var chat = row.get("Live Chat ID");
        if (chat.isPresent()) {
            return Optional.of(said(Kind.COMMENT, chat.get(), "Live Chat", row)
                    .in(row.get("Video ID"))
                    .shownAt(row.get("Video ID").map(YouTube::watch)));
        }
        var video = row.get("Video ID");
        if (video.isPresent()) {
            return Optional.of(Found.post(
                            video,
                            row.get("Video Publish Timestamp")
                                    .or(() -> row.get("Video Create Timestamp"))
                                    .flatMap(Times::of),
                            Stream.of("Video Title (Original)", "Video Description (Original)")
                                    .flatMap(column -> row.get(column).stream())
                                    .collect(Collectors.joining("\n")),
                            List.of())
                    .shownAt(video.map(YouTube::watch)));
        }
        return row.get("Post ID").map(post -> said(Kind.POST, post, "Post", row));
    }

    private static Found said(Kind kind, String id, String what, Columns row) {
        return Found.ours(
                kind,
                Optional.of(id),
                row.get(what + " Create Timestamp").flatMap(Times::of),
                row.get(what + " Text").map(YouTube::text).orElse(""),
                List.of());
    }

    /** Plain in old archives; then {@code {"takeoutSegments":[{"text"}]}}; then {@code {"text"},{"text"}}. */
    private static String text(String told) {
        if (!told.startsWith("{")) {
            return told;
        }
        try {
            return JsonThings.JSON
                    .readTree("[" + told + "]")
                    .valueStream()
                    .flatMap(part -> part.has("takeoutSegments")
                            ? part.path("takeoutSegments").valueStream()
                            : Stream.of(part))
                    .map(part -> part.path("text").asString(""))
                    .collect(Collectors.joining());
        } catch (JacksonException justBraces) {
            return told;
        }
    }

    private static String watch(String video) {
        return "https://www.youtube.com/watch?v=" + video;
    }
}
