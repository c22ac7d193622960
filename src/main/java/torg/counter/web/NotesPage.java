package torg.counter.web;

import java.util.Base64;
import java.util.List;
import java.util.Optional;
import torg.counter.Noted;
import torg.counter.Picture;
import torg.inbox.ConversationId;
import torg.shell.Page;
import torg.shell.Problems;

/** What was written down about a conversation, by whom and when. */
public record NotesPage(
        ConversationId conversation,
        String called,
        List<Noted> notes,
        boolean mayReach,
        boolean mayUnmask,
        Optional<Shown> shown,
        Problems problems)
        implements Page {

    /** What was read by an act of its own, shown once to the one who read it. @param picture as a {@code data:} address */
    public record Shown(long message, Optional<String> contact, Optional<String> picture) {
        static Shown contact(long message, String contact) {
            return new Shown(message, Optional.of(contact), Optional.empty());
        }

        static Shown picture(long message, Picture picture) {
            var content = Base64.getEncoder().encodeToString(picture.content());
            return new Shown(message, Optional.empty(), Optional.of("data:" + picture.type() + ";base64," + content));
        }
    }

    @Override
    public String title() {
        return "counter.notes";
    }

    public Optional<String> contactOf(Noted note) {
        return shown.filter(one -> one.message() == note.message()).flatMap(Shown::contact);
    }

    public Optional<String> pictureOf(Noted note) {
        return shown.filter(one -> one.message() == note.message()).flatMap(Shown::picture);
    }
}
