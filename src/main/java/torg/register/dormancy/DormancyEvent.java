package torg.register.dormancy;

import java.time.LocalDate;
import torg.ledger.Happening;
import torg.register.AccountId;

/** What happens when an account falls silent, beside the step of the account itself. */
public sealed interface DormancyEvent extends Happening {
    long account();

    @Override
    default String subject() {
        return new AccountId(account()).subject();
    }

    /** @param limit as many days as the rule of that day let it be silent */
    record RestDecided(long account, LocalDate since, int limit, String reason) implements DormancyEvent {}
}
