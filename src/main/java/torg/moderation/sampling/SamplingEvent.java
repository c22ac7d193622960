package torg.moderation.sampling;

import torg.ledger.Happening;
import torg.moderation.ActId;

/** What happens with the month's sample. */
public sealed interface SamplingEvent extends Happening {
    long act();

    @Override
    default String subject() {
        return new ActId(act()).subject();
    }

    /** @param month of the sample, {@code 2026-11} */
    record MeasureLookedAtTwice(long act, String month, boolean agrees, String note) implements SamplingEvent {}
}
