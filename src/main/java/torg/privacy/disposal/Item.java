package torg.privacy.disposal;

/**
 * Something to be let go of: a message, a captured record, or a message with the record it was shown from.
 *
 * @param message its number; 0 for a record that no message shows
 * @param capture its number in the ledger; 0 when there is none
 */
public record Item(long message, long capture) {}
