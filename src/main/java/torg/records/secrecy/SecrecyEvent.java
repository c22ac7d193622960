package torg.records.secrecy;

import java.time.LocalDate;
import torg.ledger.Happening;

/** What happens to markings. */
public sealed interface SecrecyEvent extends Happening {
    long conversation();

    @Override
    default String subject() {
        return "inbox/" + conversation();
    }

    record SecrecyMarked(long conversation, String paragraph, String authority, LocalDate day)
            implements SecrecyEvent {}

    record SecrecyMarkingRemoved(long conversation, String paragraph, String reason) implements SecrecyEvent {}
}
