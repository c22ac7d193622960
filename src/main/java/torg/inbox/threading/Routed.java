package torg.inbox.threading;

import java.util.Optional;
import torg.register.Account;

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
        Optional<Routed> of(Account account, String words);
    }
}
