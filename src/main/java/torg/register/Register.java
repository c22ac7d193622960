package torg.register;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;
import torg.ledger.Actor;
import torg.ledger.Ledger;
import torg.platforms.Connections;
import torg.platforms.Credentials;
import torg.platforms.Fault;
import torg.platforms.Granted;
import torg.platforms.Network;
import torg.platforms.Platforms;
import torg.register.RegisterEvent.AccountCorrected;
import torg.register.RegisterEvent.AccountDecided;
import torg.register.RegisterEvent.AccountOpened;
import torg.register.RegisterEvent.AccountRegistered;
import torg.register.RegisterEvent.AccountSilenced;
import torg.shell.NotFound;
import torg.shell.Refused;
import torg.shell.Words;
import torg.staff.Person;
import torg.staff.Staff;

/** The door to the register of accounts. */
@Component
public class Register {
    private final Accounts accounts;
    private final Connections connections;
    private final Platforms platforms;
    private final Staff staff;
    private final Ledger ledger;
    private final TransactionTemplate transaction;

    Register(
            Accounts accounts,
            Connections connections,
            Platforms platforms,
            Staff staff,
            Ledger ledger,
            TransactionTemplate transaction) {
        this.accounts = accounts;
        this.connections = connections;
        this.platforms = platforms;
        this.staff = staff;
        this.ledger = ledger;
        this.transaction = transaction;
    }

    @Transactional
    public AccountId register(Particulars account, Optional<String> importedFrom, Actor actor) {
        try {
            var id = accounts.add(account, importedFrom);
            ledger.record(
                    actor,
                    new AccountRegistered(
                            id.value(),
                            account.network().brand(),
                            account.handle(),
                            account.unit().name(),
                            account.responsible().map(Person::name),
                            account.substitute().map(Person::name),
                            importedFrom));
            return id;
        } catch (DuplicateKeyException twice) {
            throw new Refused("register.already-registered", account.network().brand(), account.handle());
        }
    }

    @Transactional
    public void correct(AccountId id, Particulars account, Actor actor) {
        var before = hold(id);
        accounts.correct(id, account);
        ledger.record(actor, new AccountCorrected(id.value(), Correction.between(before, account)));
    }

    /**
     * Decides that the city shall have the account.
     *
     * @param day the day of the decision: the decider must have been head, or delegate, on that day
     */
    @Transactional
    public void decide(AccountId id, String reference, LocalDate day, long decider, Actor actor) {
        var account = hold(id);
        if (day.isAfter(staff.today())) {
            throw new Refused("register.decided-in-the-future");
        }
        var authority = staff.authority(decider, account.unit(), day)
                .orElseThrow(() ->
                        new Refused("register.may-not-decide", account.unit().name(), Words.date(day)));
        var decision = new Decision(0, reference.strip(), day, actor.name(), delegation(authority));
        account.decided(decision);
        accounts.decide(id, decision, decider);
        ledger.record(
                actor, new AccountDecided(id.value(), decision.reference(), day, actor.name(), decision.delegation()));
    }

    private static Optional<Long> delegation(Staff.Authority authority) {
        return switch (authority) {
            case Staff.Authority.Head head -> Optional.empty();
            case Staff.Authority.Delegate delegate ->
                Optional.of(delegate.delegation().id());
        };
    }

    /** Asks the platform first, outside any transaction; its answer is kept only if the decision still stands. */
    public void connect(AccountId id, Credentials credentials, Actor actor) {
        var account = find(id);
        account.connectable();
        var platform = platforms
                .on(account.network())
                .orElseThrow(() ->
                        new Refused("register.no-adapter", account.network().brand()));
        try {
            var granted = platform.connect(credentials);
            transaction.executeWithoutResult(status -> open(id, granted, actor));
        } catch (Fault fault) {
            throw new Refused(fault.getMessage());
        }
    }

    private void open(AccountId id, Granted granted, Actor actor) {
        var account = hold(id);
        try {
            var connection = connections.make(
                    account.network(), granted, account.connectable().id(), actor);
            account.connected(connection);
            accounts.connect(id, Optional.of(connection));
            ledger.record(actor, new AccountOpened(id.value(), connection, granted.handle()));
        } catch (DuplicateKeyException elsewhere) {
            throw new Refused("register.connected-elsewhere", granted.handle());
        }
    }

    @Transactional
    public void silence(AccountId id, String reason, Actor actor) {
        var account = hold(id);
        var connection = account.connection().orElseThrow(() -> new Refused("register.not-connected"));
        account.disconnected();
        connections.end(connection, actor);
        accounts.connect(id, Optional.empty());
        ledger.record(actor, new AccountSilenced(id.value(), reason));
    }

    public Account find(AccountId id) {
        return accounts.find(id).orElseThrow(NotFound::new);
    }

    private Account hold(AccountId id) {
        return accounts.hold(id).orElseThrow(NotFound::new);
    }

    public Optional<Account> withHandle(Network network, String handle) {
        return accounts.byHandle(network, handle);
    }

    public Optional<Account> connectedAs(long connection) {
        return accounts.byConnection(connection);
    }

    /** Every account that can speak on a network, in Swedish order of its unit. */
    public List<Account> speakingOn(Network network) {
        return accounts.on(network);
    }

    public List<Account> search(Search search, long after, int most) {
        return accounts.search(search.narrowing(), after, most);
    }

    public long count(Search search) {
        return accounts.count(search.narrowing());
    }

    /** What a list is narrowed to; empty narrows nothing. */
    public record Search(String text, Optional<Network> network, Optional<Long> unit, Optional<String> state) {
        Accounts.Narrowing narrowing() {
            return new Accounts.Narrowing(text.strip(), network, unit, state);
        }
    }
}
