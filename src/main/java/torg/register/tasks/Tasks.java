package torg.register.tasks;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import torg.ledger.Actor;
import torg.ledger.Ledger;
import torg.policy.Place;
import torg.policy.Policy;
import torg.register.Account;
import torg.register.AccountId;
import torg.register.Errands;
import torg.register.Register;
import torg.register.tasks.TaskEvent.TaskEscalated;
import torg.register.tasks.TaskEvent.TaskOpened;
import torg.register.tasks.TaskEvent.TaskSettled;
import torg.shell.Words;
import torg.staff.Person;

/** The door to what has to be done about the accounts. */
@Component
public class Tasks implements Errands {
    private static final String USUAL = "finding.escalation-days";

    private final TaskRows rows;
    private final Register register;
    private final Policy policy;
    private final Ledger ledger;
    private final Clock clock;

    Tasks(TaskRows rows, Register register, Policy policy, Ledger ledger, Clock clock) {
        this.rows = rows;
        this.register = register;
        this.policy = policy;
        this.ledger = ledger;
        this.clock = clock;
    }

    /**
     * Opens a task; opening it again while it is open changes nothing and returns the open one.
     *
     * @param source the opening room's own stable name for it, {@code finding/17}
     * @param word the key of what is to be done, with one argument
     * @param owner who is to do it; empty for the account's responsible
     */
    @Transactional
    public TaskId open(
            AccountId about,
            String source,
            String word,
            String argument,
            Optional<Person> owner,
            LocalDate due,
            Actor by) {
        return want(new Wanted(about, source, word, argument, owner, due, USUAL), by);
    }

    @Override
    public void lay(AccountId about, String source, String word, String argument, LocalDate due, Actor by) {
        open(about, source, word, argument, Optional.empty(), due, by);
    }

    /** Opens a task that climbs by another rule than the usual. */
    @Transactional
    public TaskId want(Wanted wanted, Actor by) {
        var days = policy.today().number(wanted.escalation(), place(register.find(wanted.about())));
        var added = rows.add(wanted, days, today());
        added.ifPresent(task -> ledger.record(
                by,
                new TaskOpened(
                        wanted.about().value(),
                        task.value(),
                        wanted.source(),
                        wanted.argument(),
                        wanted.owner().map(Person::name),
                        wanted.due())));
        return added.orElseGet(() -> rows.openFrom(wanted.about(), wanted.source()));
    }

    private static Place place(Account account) {
        return Place.of(account.unit().path(), account.network().name());
    }

    /** It is done. When no such task is open, nothing happens. */
    @Transactional
    public void settle(AccountId about, String source, Actor by) {
        rows.settle(about, source, clock.instant())
                .ifPresent(task -> ledger.record(by, new TaskSettled(about.value(), task.value(), source)));
    }

    /**
     * Lets the manager know of what is not done so many days after its last day, and the head after as many more; a day
     * that was missed because Torg stood still is made up for. What is left when an account has ended is settled.
     */
    @Transactional
    public void escalate(LocalDate day) {
        for (var reach : List.of(Reach.MANAGER, Reach.HEAD)) {
            for (var task : rows.lift(reach, day)) {
                ledger.record(
                        Actor.TORG,
                        new TaskEscalated(
                                task.about().value(),
                                task.id().value(),
                                task.source(),
                                reach,
                                task.above().map(Person::name)));
            }
        }
        rows.ofEndedAccounts(day).forEach(task -> settle(task.about(), task.source(), Actor.TORG));
    }

    public List<Task> open(AccountId about) {
        return rows.open(about, today());
    }

    /** What is open from one kind of source, {@code leaver/3/}, about any account. */
    public List<Task> openFrom(String prefix) {
        return rows.openFrom(prefix, today());
    }

    /** What was done about an account, the latest first. */
    public List<Task> settled(AccountId about, int most) {
        return rows.settled(about, today(), most);
    }

    /** What somebody has to do, and what has come up to them because somebody else did not. */
    public List<Task> mine(long person) {
        return rows.mine(person, today());
    }

    /** What is open in these units and below, the oldest last day first. */
    public List<Task> in(Collection<Long> places, After after, int most) {
        return rows.in(places, today(), after, most);
    }

    /** Where a list goes on. */
    public record After(LocalDate due, long id) {
        public static final After NOTHING = new After(LocalDate.of(1900, 1, 1), 0);
    }

    /** How much is open in these units and below. */
    public Load load(Collection<Long> places) {
        return rows.load(places, today());
    }

    /** How much is open about each account that has something open. */
    public Map<AccountId, Load> loads() {
        return rows.loads(today());
    }

    /** @param overdue how many of the open ones have passed their last day */
    public record Load(long open, long overdue) {
        public static final Load NONE = new Load(0, 0);
    }

    public LocalDate today() {
        return LocalDate.now(clock.withZone(Words.ZONE));
    }
}
