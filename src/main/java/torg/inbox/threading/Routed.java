package torg.inbox.threading;

import java.util.Optional;
import torg.register.Account;
import torg.staff.Unit;

/**
 * Where a new conversation goes when it is not to the account's own unit.
 *
 * @param because the rule in words, in Swedish, as it read that day
 */
public record Routed(long unit, String because) {

    /** A sub-room knows the rules; the inbox asks it once for each batch. */
    public interface Router {
        Routing now();
    }

    public interface Routing {
        /** @param account empty for what a person wrote down; @param unit whose it is without a rule */
        Optional<Routed> of(Optional<Account> account, Unit unit, String words);
    }
}
