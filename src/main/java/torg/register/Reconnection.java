package torg.register;

import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import torg.ledger.Actor;
import torg.ledger.Ledger;
import torg.platforms.Connections;
import torg.platforms.Credentials;
import torg.platforms.Fault;
import torg.platforms.Granted;
import torg.platforms.Platforms;
import torg.register.RegisterEvent.AccountReopened;
import torg.shell.NotFound;
import torg.shell.Refused;

/**
 * A new token for the connection there is, inside the decision in force: nothing is decided anew, and nothing that was read
 * or sent by it is lost.
 */
@Component
public class Reconnection {
    private final Accounts accounts;
    private final Register register;
    private final Connections connections;
    private final Platforms platforms;
    private final Ledger ledger;
    private final TransactionTemplate transaction;

    Reconnection(
            Accounts accounts,
            Register register,
            Connections connections,
            Platforms platforms,
            Ledger ledger,
            TransactionTemplate transaction) {
        this.accounts = accounts;
        this.register = register;
        this.connections = connections;
        this.platforms = platforms;
        this.ledger = ledger;
        this.transaction = transaction;
    }

    /** Asks the platform first, outside any transaction. */
    public void reconnect(AccountId id, Credentials credentials, Actor actor) {
        var account = register.find(id);
        account.reconnectable();
        reconnect(id, granted(platforms, account, credentials), actor);
    }

    /** @throws Refused with the platform's no */
    static Granted granted(Platforms platforms, Account account, Credentials credentials) {
        var platform = platforms
                .on(account.network())
                .orElseThrow(() ->
                        new Refused("register.no-adapter", account.network().brand()));
        try {
            return platform.connect(credentials);
        } catch (Fault fault) {
            throw new Refused(fault.getMessage());
        }
    }

    /** With what the platform granted. @throws Refused when it opens another account than the one connected */
    public void reconnect(AccountId id, Granted granted, Actor actor) {
        transaction.executeWithoutResult(status -> {
            var connection = accounts.hold(id).orElseThrow(NotFound::new).reconnectable();
            connections.reconnect(connection, granted, actor);
            ledger.record(actor, new AccountReopened(id.value(), connection, granted.handle()));
        });
    }
}
