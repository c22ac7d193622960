package torg.moderation;

import java.time.LocalDate;
import java.util.Optional;
import torg.ledger.Happening;

/** Everything that can happen to a measure. What was written is named by its capture, never repeated here. */
public sealed interface ModerationEvent extends Happening {
    long act();

    @Override
    default String subject() {
        return new ActId(act()).subject();
    }

    /**
     * @param capture the ledger's number of what was written, and the hash of its leaf
     * @param second the second reason for a deletion
     */
    record MeasureDecided(
            long act,
            long conversation,
            long message,
            long capture,
            String hash,
            String measure,
            String ground,
            String paragraph,
            String reason,
            Optional<String> second,
            boolean criticism,
            Optional<LocalDate> until,
            boolean waitsForASecond)
            implements ModerationEvent {}

    record MeasureConfirmed(long act, String colleague) implements ModerationEvent {}

    record MeasureDeclined(long act, String colleague, String reason) implements ModerationEvent {}

    record MeasureLifted(long act, String reason) implements ModerationEvent {}

    record MeasureDoneByHand(long act, String colleague) implements ModerationEvent {}

    record MeasureTriedAgain(long act, String colleague) implements ModerationEvent {}

    /** Its review day has come: Torg proposes that it is lifted, and a person decides. */
    record LiftingProposed(long act, LocalDate until) implements ModerationEvent {}

    /** The time that was decided is over. */
    record BlockEnded(long act, LocalDate until) implements ModerationEvent {}
}
