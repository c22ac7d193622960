package torg.register;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;
import torg.ledger.Actor;
import torg.ledger.Ledger;
import torg.platforms.Connections;
import torg.platforms.Credentials;
import torg.platforms.Granted;
import torg.platforms.Network;
import torg.platforms.Platforms;
import torg.register.RegisterEvent.AccountCorrected;
import torg.register.RegisterEvent.AccountDecided;
import torg.register.RegisterEvent.AccountOpened;
import torg.register.RegisterEvent.AccountProposed;
import torg.register.RegisterEvent.AccountRefused;
import torg.register.RegisterEvent.AccountRegistered;
import torg.register.RegisterEvent.AccountReviewed;
import torg.register.RegisterEvent.AccountSilenced;
import torg.register.above.Chancery;
import torg.register.stages.Decision;
import torg.register.stages.Refusal;
import torg.register.stages.Ruling;
import torg.register.stages.Stage;
import torg.register.stages.State;
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
    private final Steps steps;
    private final Chancery chancery;
    private final Ledger ledger;
    private final Clock clock;
    private final TransactionTemplate transaction;

    Register(
            Accounts accounts,
            Connections connections,
            Platforms platforms,
            Staff staff,
            Steps steps,
            Chancery chancery,
            Ledger ledger,
            Clock clock,
            TransactionTemplate transaction) {
        this.accounts = accounts;
        this.connections = connections;
        this.platforms = platforms;
        this.staff = staff;
        this.steps = steps;
        this.chancery = chancery;
        this.clock = clock;
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

    /** Says what the account is about, in the city's own words for topics. */
    @Transactional
    public void sort(AccountId id, List<String> topics, Actor actor) {
        accounts.sort(id, topics);
        ledger.record(actor, new AccountCorrected(id.value(), "topics: " + String.join(", ", topics)));
    }

    @Transactional
    public void review(AccountId id, Actor actor) {
        steps.take(id, Stage.UNDER_REVIEW, actor, account -> account.reviewed(clock.instant()));
        ledger.record(actor, new AccountReviewed(id.value()));
    }

    /** Sends it back to be completed, or takes up anew what was refused. */
    @Transactional
    public void propose(AccountId id, String reason, Actor actor) {
        steps.take(id, Stage.PROPOSED, actor, Account::proposed);
        ledger.record(actor, new AccountProposed(id.value(), reason));
    }

    /** Decides that the city shall have the account. What nobody has examined before is examined in the same act. */
    @Transactional
    public Decision decide(AccountId id, Ruling ruling, long decider, Actor actor) {
        var before = hold(id);
        var account = steps.take(id, Stage.DECIDED, actor, held -> {
            var delegation = mayDecide(held, ruling.day(), decider);
            chancery.weigh(held, ruling.day(), ruling.despite());
            var examined = held.stage() == Stage.PROPOSED ? held.reviewed(clock.instant()) : held;
            return examined.decided(
                    new Decision(0, ruling.reference().strip(), ruling.day(), actor.name(), delegation));
        });
        if (before.stage() == Stage.PROPOSED) {
            ledger.record(actor, new AccountReviewed(id.value()));
        }
        var decision = accounts.decide(id, account.decision().orElseThrow(), decider);
        chancery.decided(account, decision, ruling.despite());
        ledger.record(
                actor,
                new AccountDecided(
                        id.value(),
                        decision.reference(),
                        decision.decidedOn(),
                        decision.decidedBy(),
                        decision.delegation(),
                        ruling.despite()));
        return decision;
    }

    /** Decides that the city shall not have the account. */
    @Transactional
    public void refuse(AccountId id, Ruling ruling, String reason, long decider, Actor actor) {
        var account = steps.take(
                id,
                Stage.REFUSED,
                actor,
                held -> held.turnedDown(new Refusal(
                        0,
                        ruling.reference().strip(),
                        ruling.day(),
                        actor.name(),
                        mayDecide(held, ruling.day(), decider),
                        reason.strip())));
        var refusal = accounts.refuse(id, ((State.TurnedDown) account.state()).refusal(), decider);
        chancery.refused(account, refusal);
        ledger.record(
                actor,
                new AccountRefused(
                        id.value(),
                        refusal.reference(),
                        refusal.refusedOn(),
                        refusal.refusedBy(),
                        refusal.delegation(),
                        refusal.reason()));
    }

    /** @return the delegation under which it is decided; empty for the head (KL 7:5–6) */
    private Optional<Long> mayDecide(Account account, LocalDate day, long decider) {
        if (day.isAfter(staff.today())) {
            throw new Refused("register.decided-in-the-future");
        }
        var authority = staff.authority(decider, account.unit(), day)
                .orElseThrow(() ->
                        new Refused("register.may-not-decide", account.unit().name(), Words.date(day)));
        return switch (authority) {
            case Staff.Authority.Head head -> Optional.empty();
            case Staff.Authority.Delegate delegate ->
                Optional.of(delegate.delegation().id());
        };
    }

    /** Asks the platform first, outside any transaction; its answer is kept only if the decision still stands. */
    public void connect(AccountId id, Credentials credentials, Actor actor) {
        var account = transaction.execute(status -> steps.ask(id, Stage.ACTIVE, actor, held -> held.connected(0)));
        var granted = Reconnection.granted(platforms, account, credentials);
        transaction.executeWithoutResult(status -> take(id, granted, actor));
    }

    /** With what the platform granted on its own page. @throws Refused without a decision in force */
    public void connect(AccountId id, Granted granted, Actor actor) {
        transaction.executeWithoutResult(status -> take(id, granted, actor));
    }

    private void take(AccountId id, Granted granted, Actor actor) {
        try {
            var account = steps.take(
                    id,
                    Stage.ACTIVE,
                    actor,
                    held -> held.connected(connections.make(
                            held.network(), granted, held.connectable().id(), actor)));
            ledger.record(actor, new AccountOpened(id.value(), account.connection(), granted.handle()));
        } catch (DuplicateKeyException elsewhere) {
            throw new Refused("register.connected-elsewhere", granted.handle());
        }
    }

    /** The unit has begun to use an account on a platform that Torg cannot speak with, or not yet. */
    @Transactional
    public void open(AccountId id, Actor actor) {
        var account = steps.take(id, Stage.ACTIVE, actor, held -> {
            if (platforms.openAtOnce(held.network())) {
                throw new Refused("register.connect-it-instead", held.network().brand());
            }
            return held.opened();
        });
        ledger.record(actor, new AccountOpened(id.value(), Optional.empty(), account.handle()));
    }

    @Transactional
    public void silence(AccountId id, String reason, Actor actor) {
        var connection = hold(id).connection();
        steps.take(id, Stage.DECIDED, actor, Account::disconnected);
        connections.end(connection.orElseThrow(), actor);
        ledger.record(actor, new AccountSilenced(id.value(), reason));
    }

    public Account find(AccountId id) {
        return accounts.find(id).orElseThrow(NotFound::new);
    }

    /** The day on which it was first in use; empty before. */
    public Optional<LocalDate> openedOn(AccountId id) {
        return accounts.openedOn(id);
    }

    private Account hold(AccountId id) {
        return accounts.hold(id).orElseThrow(NotFound::new);
    }

    public Optional<Account> withHandle(Network network, String handle) {
        return accounts.byHandle(network, handle);
    }

    public Optional<Account> connectedAs(long connection) {
        return Optional.ofNullable(connectedAs(Set.of(connection)).get(connection));
    }

    /** By connection; one that was cut has no account. */
    public Map<Long, Account> connectedAs(Set<Long> connections) {
        return accounts.byConnection(connections);
    }

    /** Every account that can speak on a network, in Swedish order of its unit. */
    public List<Account> speakingOn(Network network) {
        return accounts.on(network);
    }

    /** Those of these accounts that there are, in no order; as cheap each among a hundred thousand as among ten. */
    public List<Account> among(Collection<AccountId> ids) {
        return accounts.among(ids);
    }

    public List<Account> search(Search search, long after, int most) {
        return accounts.search(search.narrowing(), after, most);
    }

    public long count(Search search) {
        return accounts.count(search.narrowing());
    }

    /** What a list is narrowed to; empty narrows nothing. */
    public record Search(String text, Optional<Network> network, Optional<Long> unit, Optional<Stage> stage) {
        Accounts.Narrowing narrowing() {
            return new Accounts.Narrowing(text.strip(), network, unit, stage);
        }
    }
}
