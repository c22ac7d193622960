package torg.records.release;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import torg.ledger.Happening;

/** What happens to a request for records. No line says who asks, what is masked, or what was looked for. */
public sealed interface ReleaseEvent extends Happening {
    long request();

    @Override
    default String subject() {
        return ReleaseRequest.subject(request());
    }

    record ReleaseAskedFor(long request, Way way, LocalDate dueOn) implements ReleaseEvent {}

    record ReleaseDelimited(long request, Optional<Long> board) implements ReleaseEvent {}

    record ReleaseDelayExplained(long request, String reason) implements ReleaseEvent {}

    record ReleaseItemsChosen(long request, int items) implements ReleaseEvent {}

    record ReleaseItemLeftOut(long request, long item) implements ReleaseEvent {}

    /** Somebody read the original. */
    record ReleaseItemUnmasked(long request, long item, String reader, String reason) implements ReleaseEvent {}

    record ReleaseSpansDecided(long request, long item, int masked, int shown) implements ReleaseEvent {}

    /**
     * Somebody who has looked at what was sent along decided whether it is given out.
     *
     * @param paragraph of the provision by which it is held back, if that is why
     */
    record ReleaseEnclosureDecided(long request, long item, long medium, Fate fate, Optional<String> paragraph)
            implements ReleaseEvent {}

    /** @param provisions by which something in it, or all of it, is kept secret */
    record ReleaseItemTested(long request, long item, Outcome outcome, List<String> provisions)
            implements ReleaseEvent {}

    record ReleaseAnswered(long request) implements ReleaseEvent {}

    record ReleaseDecisionAskedFor(long request) implements ReleaseEvent {}

    record ReleaseRefused(
            long request, long decision, int items, List<String> provisions, String authority, String sha256)
            implements ReleaseEvent {}

    record ReleasePartMade(long request, int part, int items, int masks, String sha256) implements ReleaseEvent {}

    record ReleasePartDelivered(long request, int part, Part.How how) implements ReleaseEvent {}

    /** The link had been used and did not bring it all the way. */
    record ReleasePartReopened(long request, int part) implements ReleaseEvent {}

    record ReleaseClosed(long request, int parts, int withheld) implements ReleaseEvent {}
}
