package torg.register.administrators;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import torg.ledger.Actor;
import torg.policy.Place;
import torg.policy.Policy;
import torg.register.Account;
import torg.register.AccountId;
import torg.register.Register;
import torg.register.administrators.Administrator.Who;
import torg.register.administrators.AdministratorRows.Placed;
import torg.register.tasks.Tasks;
import torg.staff.Farewell;
import torg.staff.Leaders;
import torg.staff.Person;
import torg.staff.Staff;

/**
 * What somebody has to do about who can sign in: look again when it is long ago, and take whoever leaves away on the
 * platform the same day (domain.md D11). Torg cannot do it there itself, so the task stands until somebody says it is done.
 */
@Component
class AccessTasks implements Farewell {
    static final String LOOK = "administrators";
    static final String LEAVER = "leaver-administrator/";

    private final AdministratorRows rows;
    private final Register register;
    private final Tasks tasks;
    private final Leaders leaders;
    private final Staff staff;
    private final Policy policy;

    AccessTasks(AdministratorRows rows, Register register, Tasks tasks, Leaders leaders, Staff staff, Policy policy) {
        this.rows = rows;
        this.register = register;
        this.tasks = tasks;
        this.leaders = leaders;
        this.staff = staff;
        this.policy = policy;
    }

    private static String source(long person, AccountId account) {
        return LEAVER + person + "/account/" + account.value();
    }

    @Override
    public void leaves(Person person, LocalDate lastDay, Actor by) {
        for (var held : rows.heldBy(person.id())) {
            tasks.settle(held.account(), source(person.id(), held.account()), by);
            open(person, held.account(), lastDay, by);
        }
    }

    private void open(Person person, AccountId account, LocalDate lastDay, Actor by) {
        var due = lastDay.isBefore(staff.today()) ? staff.today() : lastDay;
        var next = leaders.manager(register.find(account).unit(), lastDay.plusDays(1));
        var source = source(person.id(), account);
        tasks.open(account, source, "register.administrators.leaver.task", person.name(), next, due, by);
    }

    @Override
    public void returns(Person person, Actor by) {
        for (var held : rows.heldBy(person.id())) {
            tasks.settle(held.account(), source(person.id(), held.account()), by);
        }
    }

    void removed(Administrator administrator, Actor by) {
        if (administrator.who() instanceof Who.Colleague(var person)) {
            tasks.settle(administrator.account(), source(person.id(), administrator.account()), by);
        }
    }

    /** The task to look again is done when nobody is left whom it soon is too long since somebody looked at. */
    void looked(Account account, Actor by) {
        var place = Place.of(account.unit().path(), account.network().name());
        var due =
                due(rows.of(account.id()).stream().filter(one -> one.removedOn().isEmpty()), place);
        if (due.filter(day -> soon(day, place)).isEmpty()) {
            tasks.settle(account.id(), LOOK, by);
        }
    }

    private Optional<LocalDate> due(Stream<Administrator> there, Place place) {
        var goodFor = policy.today().number("administrators.verified-days", place);
        return there.map(one -> one.freshUntil(goodFor)).min(Comparator.naturalOrder());
    }

    private boolean soon(LocalDate day, Place place) {
        return !day.minusDays(policy.today().number("attestation.notice-days", place))
                .isAfter(staff.today());
    }

    /** Every morning: a look that soon is too old is a task, due the last day on which it still is good. */
    void lookAround() {
        rows.all().stream()
                .collect(Collectors.groupingBy(placed -> placed.administrator().account()))
                .forEach((account, there) -> {
                    var place = there.getFirst().place();
                    due(there.stream().map(Placed::administrator), place)
                            .filter(day -> soon(day, place))
                            .ifPresent(day -> tasks.open(
                                    account,
                                    LOOK,
                                    "register.administrators.task",
                                    Integer.toString(there.size()),
                                    Optional.empty(),
                                    day,
                                    Actor.TORG));
                });
        for (var leaving : rows.leaving()) {
            if (leaving.who() instanceof Who.Colleague(var person)) {
                open(person, leaving.account(), staff.lastDay(person.id()).orElseThrow(), Actor.TORG);
            }
        }
    }
}
