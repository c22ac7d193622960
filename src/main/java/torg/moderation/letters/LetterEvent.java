package torg.moderation.letters;

import torg.ledger.Happening;
import torg.moderation.ActId;

/** What happens between the city and an author after a measure. */
public sealed interface LetterEvent extends Happening {
    long act();

    @Override
    default String subject() {
        return new ActId(act()).subject();
    }

    /** @param fate how it was sent, or that it could not be */
    record ReasonsGiven(long act, String fate, String note) implements LetterEvent {}

    /** @param capture the ledger's number of what they wrote */
    record ObjectionMade(long act, long objection, long capture) implements LetterEvent {}

    record ObjectionDecided(long act, long objection, boolean restored, String reason, long tookSeconds)
            implements LetterEvent {}
}
