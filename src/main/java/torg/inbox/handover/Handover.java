package torg.inbox.handover;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import torg.inbox.Arranging;
import torg.inbox.Conversation;
import torg.inbox.Conversation.Colleague;
import torg.inbox.ConversationId;
import torg.inbox.Inbox;
import torg.ledger.Actor;
import torg.register.Account;
import torg.register.AccountId;
import torg.register.Register;
import torg.staff.Farewell;
import torg.staff.Person;
import torg.staff.Right;
import torg.staff.Staff;
import torg.staff.absence.Absence;
import torg.staff.absence.Absences;

/**
 * Sees to it that nothing is ownerless (domain.md D29): whatever is taken is taken by somebody who works here today, is
 * not away, and may answer there; whatever waits, waits in a unit that exists.
 */
@Component
public class Handover implements Farewell, Absence.Listener {
    private final JdbcClient db;
    private final Inbox inbox;
    private final Arranging arranging;
    private final Register register;
    private final Absences absences;
    private final Staff staff;

    Handover(JdbcClient db, Inbox inbox, Arranging arranging, Register register, Absences absences, Staff staff) {
        this.db = db;
        this.inbox = inbox;
        this.arranging = arranging;
        this.register = register;
        this.absences = absences;
        this.staff = staff;
    }

    /** A last day that is still to come is seen to in the night after it. */
    @Override
    public void leaves(Person person, LocalDate lastDay, Actor by) {
        if (lastDay.isBefore(staff.today())) {
            handOver(person.id(), by);
        }
    }

    @Override
    public void returns(Person person, Actor by) {
        // What was handed over stays where it is.
    }

    @Override
    public void away(Absence absence, Actor by) {
        if (!absence.from().isAfter(staff.today()) && !absence.until().isBefore(staff.today())) {
            handOver(absence.person(), by);
        }
    }

    /** Every night, and at every start. */
    public void round() {
        takers().forEach(person -> handOver(person, Actor.TORG));
        inClosedUnits().forEach(this::moveUp);
    }

    private void handOver(long person, Actor by) {
        var away = absences.on(staff.today(), person);
        for (var conversation : arranging.takenBy(person)) {
            if (away.isPresent() || !mayAnswer(person, conversation)) {
                var substitute = substitute(conversation, away, person);
                arranging.handOver(conversation.id(), substitute, away.isPresent() ? "away" : "gone", by);
            }
        }
    }

    /** The one the absent person named, else the account's substitute, else whoever answers for it: if they may, and are here. */
    private Optional<Colleague> substitute(Conversation conversation, Optional<Absence> away, long person) {
        var account = conversation.account().map(id -> register.find(new AccountId(id)));
        return Stream.of(
                        away.flatMap(Absence::substitute),
                        account.flatMap(Account::substitute),
                        account.flatMap(Account::responsible))
                .flatMap(Optional::stream)
                .filter(one -> one.id() != person && isHere(one.id()) && mayAnswer(one.id(), conversation))
                .findFirst()
                .map(one -> new Colleague(one.id(), one.name()));
    }

    private boolean isHere(long person) {
        return absences.on(staff.today(), person).isEmpty();
    }

    /** Roles end with the last day, so this also knows who has left. */
    private boolean mayAnswer(long person, Conversation conversation) {
        return staff.assignments(person).stream()
                .anyMatch(held -> held.holds(staff.today())
                        && held.role().rights().contains(Right.ANSWER)
                        && conversation.place().contains(held.unit().id()));
    }

    /** The unit is gone; the closest one above it that exists answers. */
    private void moveUp(ConversationId id) {
        var open = staff.units();
        inbox.find(id).place().reversed().stream()
                .flatMap(above -> open.stream().filter(unit -> unit.id() == above))
                .findFirst()
                .ifPresent(unit -> arranging.move(id, unit, Actor.TORG));
    }

    private List<ConversationId> inClosedUnits() {
        return db.sql("""
                        select c.id from conversation c join unit u on u.id = c.unit_id
                        where c.state in ('WAITING', 'TAKEN') and u.closed_on is not null order by c.id
                        """).query((row, n) -> new ConversationId(row.getLong(1))).list();
    }

    private List<Long> takers() {
        return db.sql("select distinct taken_by from conversation where state = 'TAKEN' order by 1")
                .query(Long.class)
                .list();
    }
}
