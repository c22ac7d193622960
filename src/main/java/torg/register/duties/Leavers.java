package torg.register.duties;

import java.time.LocalDate;
import java.util.Optional;
import org.springframework.stereotype.Component;
import torg.ledger.Actor;
import torg.register.AccountId;
import torg.register.Register;
import torg.register.tasks.Tasks;
import torg.staff.Farewell;
import torg.staff.Leaders;
import torg.staff.Person;
import torg.staff.Staff;

/**
 * When somebody leaves, every account they are responsible, substitute or do a duty for is a task the same day, with
 * whoever leads the unit after them (domain.md D11). The task is done when somebody else has taken over.
 */
@Component
class Leavers implements Farewell {
    static final String SOURCE = "leaver/";

    private final DutyRows rows;
    private final Register register;
    private final Tasks tasks;
    private final Leaders leaders;
    private final Staff staff;

    Leavers(DutyRows rows, Register register, Tasks tasks, Leaders leaders, Staff staff) {
        this.rows = rows;
        this.register = register;
        this.tasks = tasks;
        this.leaders = leaders;
        this.staff = staff;
    }

    private static String source(long person, AccountId account) {
        return SOURCE + person + "/account/" + account.value();
    }

    /** A last day that is moved moves the tasks. */
    @Override
    public void leaves(Person person, LocalDate lastDay, Actor by) {
        for (var account : rows.heldBy(person.id())) {
            tasks.settle(account, source(person.id(), account), by);
            open(person, account, lastDay, by);
        }
    }

    /** Due the last day, or today when it has been. */
    private void open(Person person, AccountId account, LocalDate lastDay, Actor by) {
        var due = lastDay.isBefore(staff.today()) ? staff.today() : lastDay;
        var source = source(person.id(), account);
        tasks.open(account, source, "register.duties.leaver.task", person.name(), next(account, lastDay), due, by);
    }

    private Optional<Person> next(AccountId account, LocalDate lastDay) {
        return leaders.manager(register.find(account).unit(), lastDay.plusDays(1));
    }

    @Override
    public void returns(Person person, Actor by) {
        tasks.openFrom(SOURCE + person.id() + "/account/").stream()
                .filter(task -> task.source().equals(source(person.id(), task.about())))
                .forEach(task -> tasks.settle(task.about(), task.source(), by));
    }

    /** Settles what leavers left behind in an account where somebody else has taken over. */
    void replaced(AccountId account, Actor by) {
        tasks.open(account).stream()
                .filter(task -> mine(task.source()) && !rows.holds(account, person(task.source())))
                .forEach(task -> tasks.settle(account, task.source(), by));
    }

    /**
     * Every morning: what other rooms have changed since. Somebody who left may have been given an account by a list
     * that was read in, or have been replaced where the account itself was corrected.
     */
    void lookAround() {
        for (var id : rows.leavers()) {
            var person = staff.person(id);
            var lastDay = staff.lastDay(id).orElseThrow();
            rows.heldBy(id).forEach(account -> open(person, account, lastDay, Actor.TORG));
        }
        tasks.openFrom(SOURCE).stream()
                .map(task -> task.about())
                .distinct()
                .forEach(account -> replaced(account, Actor.TORG));
    }

    private static boolean mine(String source) {
        return source.matches(SOURCE + "\\d+/account/\\d+");
    }

    private static long person(String source) {
        return Long.parseLong(source.split("/")[1]);
    }
}
