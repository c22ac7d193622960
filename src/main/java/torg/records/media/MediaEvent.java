package torg.records.media;

import torg.ledger.Happening;

/** What happens to what residents send. What it is stands in its record, which can be disposed of; here it is a number. */
sealed interface MediaEvent extends Happening {
    long medium();

    @Override
    default String subject() {
        return "media/" + medium();
    }

    /**
     * @param capture that names it
     * @param record that says what it is: its hash, its size, its type and where it was fetched
     */
    record MediumKept(long medium, long capture, long record) implements MediaEvent {}

    /** @param word the key of why */
    record MediumLost(long medium, long capture, String word) implements MediaEvent {}

    /** Somebody has opened what came with words that hide something. */
    record MediumUnmasked(long medium, long conversation, String colleague, String reason) implements MediaEvent {
        @Override
        public String subject() {
            return "inbox/" + conversation;
        }
    }
}
