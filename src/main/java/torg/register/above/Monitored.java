package torg.register.above;

import java.time.Instant;
import java.util.Collection;
import java.util.Map;
import torg.register.AccountId;

/** Measures how accounts are watched over. The room that hears residents stands above this one and implements it; the checks below the register hold the rule against it. */
public interface Monitored {

    /**
     * @param since only what came in from then on counts
     * @return nothing of an account that Torg has not heard anything from
     */
    Map<AccountId, Supervision> supervision(Collection<AccountId> accounts, Instant since);
}
