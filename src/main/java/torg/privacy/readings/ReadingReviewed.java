package torg.privacy.readings;

import torg.ledger.Happening;

/** Somebody looked at a reading of the month's sample. */
public record ReadingReviewed(long entry, boolean fine, String note, String reviewer) implements Happening {
    @Override
    public String subject() {
        return "ledger/" + entry;
    }
}
