package torg.inbox.threading;

import java.util.Optional;
import torg.platforms.Network;
import torg.register.Account;
import torg.staff.Unit;
import torg.staff.UnitKind;

/**
 * Where something comes in.
 *
 * @param account the city's account there; empty where a person here wrote it down
 * @param unit whose it is until somebody, or a rule, knows better
 */
record Entrance(Optional<Account> account, Unit unit, Network network) {

    static Entrance of(Account account) {
        return new Entrance(Optional.of(account), account.unit(), account.network());
    }

    /** A rule moves nothing from the unit that a colleague has chosen. */
    boolean isRouted() {
        return account.isPresent() || unit.kind() == UnitKind.CITY;
    }
}
