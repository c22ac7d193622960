package torg.records.proof;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import torg.inbox.ConversationId;
import torg.inbox.Originals;
import torg.ledger.Actor;
import torg.ledger.Captured;
import torg.ledger.Ledger;
import torg.ledger.Transparency;
import torg.ledger.TreeHead;
import torg.ledger.days.DayHead;
import torg.ledger.days.Days;
import torg.records.proof.ProofEvent.CapturesUnmasked;
import torg.shell.NotFound;

/** The door to the proofs of a document: what came in, and each line about it. */
@Component
public class DocumentProofs {
    /** What one file holds; the rest of a longer document is proved entry by entry. */
    public static final int MOST = 2_000;

    private final Originals originals;
    private final Ledger ledger;
    private final Transparency transparency;
    private final Days days;

    DocumentProofs(Originals originals, Ledger ledger, Transparency transparency, Days days) {
        this.originals = originals;
        this.ledger = ledger;
        this.transparency = transparency;
        this.days = days;
    }

    /** @param kind the key of its word */
    public record Part(long entry, Instant at, String kind) {}

    /** In the order of the ledger. */
    public List<Part> parts(ConversationId document) {
        var parts = new ArrayList<Part>();
        captures(document)
                .forEach(one ->
                        parts.add(new Part(one.entry().number(), one.entry().at(), "capture")));
        ledger.history("inbox/" + document.value())
                .forEach(line -> parts.add(new Part(line.entry(), line.at(), line.kind())));
        return parts.stream()
                .sorted(Comparator.comparing(Part::entry))
                .limit(MOST)
                .toList();
    }

    private List<Captured> captures(ConversationId document) {
        return ledger.captured(originals.of(document, MOST));
    }

    /**
     * What a document is proved under.
     *
     * @param head a day's head that an authority has stamped, where all of the document is under it; the newest otherwise
     * @param stamped the newest day that is stamped
     */
    record Under(TreeHead head, List<Transparency.Inclusion> proved, Optional<DayHead> stamped) {}

    Under under(ConversationId document) {
        var entries = parts(document).stream().map(Part::entry).toList();
        var stamped = days.newestStamped();
        var old =
                stamped.map(day -> transparency.inclusions(entries, day.head())).orElse(List.of());
        if (stamped.isPresent() && old.size() == entries.size()) {
            return new Under(stamped.get().head(), old, stamped);
        }
        var newest = transparency.newestHead().orElseThrow(NotFound::new);
        return new Under(newest, transparency.inclusions(entries, newest), stamped);
    }

    /** Those whose bytes hold nothing of any other conversation, and have not been disposed of. */
    List<Captured> own(ConversationId document) {
        var all = captures(document);
        var shared = originals.shared(
                document, all.stream().map(one -> one.entry().number()).toList());
        return all.stream()
                .filter(one -> one.content().isPresent()
                        && !shared.contains(one.entry().number()))
                .collect(Collectors.toList());
    }

    /** Before anything unmasked is given out, it is in the ledger who takes it and why. */
    @Transactional
    public void unmask(ConversationId document, String reason, Actor actor) {
        ledger.record(actor, new CapturesUnmasked(document.value(), actor.name(), reason));
    }
}
