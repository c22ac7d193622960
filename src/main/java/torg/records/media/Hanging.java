package torg.records.media;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import torg.inbox.Conversation;
import torg.inbox.Message;
import torg.inbox.beside.Exhibit;
import torg.inbox.beside.Exhibit.Showing;
import torg.inbox.beside.Gallery;
import torg.shell.SignedIn;
import torg.shell.Words;
import torg.staff.Right;

/** Hangs what residents sent beside their words. */
@Component
class Hanging implements Gallery {
    private static final double MEGABYTE = 1 << 20;

    private final Media media;
    private final MediumRows rows;

    Hanging(Media media, MediumRows rows) {
        this.media = media;
        this.rows = rows;
    }

    @Override
    public void came(List<Enclosed> enclosed) {
        media.note(enclosed);
    }

    @Override
    public Map<Long, List<Exhibit>> beside(Conversation conversation, List<Message> messages, SignedIn reader) {
        var theirs = messages.stream().filter(message -> !message.ours()).toList();
        var masked = new HashMap<Long, Boolean>();
        theirs.forEach(message -> masked.put(message.id(), message.masked()));
        var mayUnmask = reader.may(Right.UNMASK, conversation.place());
        var exhibits = new HashMap<Long, List<Exhibit>>();
        rows.beside(theirs)
                .forEach((message, found) -> exhibits.put(
                        message,
                        found.stream()
                                .map(medium -> exhibit(medium, masked.get(message), mayUnmask))
                                .toList()));
        return exhibits;
    }

    /** What it shows is hidden with the words: it may be what they say. */
    private static Exhibit exhibit(Medium medium, boolean masked, boolean mayUnmask) {
        return new Exhibit(
                masked ? "" : medium.alternative(),
                switch (medium.state()) {
                    case Medium.State.Waiting() -> new Showing.Absent("records.media.on-its-way");
                    case Medium.State.Lost(var word) -> new Showing.Absent(word);
                    case Medium.State.Kept kept -> masked ? closed(medium, mayUnmask) : open(medium, kept);
                });
    }

    private static Showing closed(Medium medium, boolean mayUnmask) {
        return mayUnmask
                ? new Showing.Closed("/media/" + medium.id() + "/opening")
                : new Showing.Absent("records.media.masked");
    }

    private static Showing open(Medium medium, Medium.State.Kept kept) {
        var address = "/media/" + medium.id();
        return kept.kind().isPicture()
                ? new Showing.Picture(address)
                : new Showing.Document(
                        address, kept.kind().ending().toUpperCase(java.util.Locale.ROOT), size(kept.bytes()));
    }

    private static String size(long bytes) {
        return bytes < MEGABYTE
                ? Words.t("records.media.kilobytes", Math.ceilDiv(bytes, 1024))
                : Words.t("records.media.megabytes", bytes / MEGABYTE);
    }
}
