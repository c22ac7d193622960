package torg.register.closing;

import java.time.LocalDate;
import torg.ledger.Happening;
import torg.register.AccountId;

/** What happens on the way to an account's end, beside the steps of the account itself. */
public sealed interface ClosingEvent extends Happening {
    long account();

    @Override
    default String subject() {
        return new AccountId(account()).subject();
    }

    record ClosingDecided(long account, String reference, String decidedBy) implements ClosingEvent {}

    record ClosingNoticed(long account, LocalDate on) implements ClosingEvent {}

    /** Under a subject of its own: that somebody read the package is no change of the account. */
    record PackageFetched(long account, String number) implements ClosingEvent {
        @Override
        public String subject() {
            return "archive/" + number;
        }
    }
}
