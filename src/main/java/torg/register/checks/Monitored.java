package torg.register.checks;

import java.time.Instant;
import java.util.Optional;
import torg.register.AccountId;

/** Measures how an account is watched over. The room that hears residents stands above this one and implements it. */
public interface Monitored {

    /** @param since only what came in from then on counts; empty when Torg does not hear the account at all */
    Optional<Supervision> supervision(AccountId account, Instant since);
}
