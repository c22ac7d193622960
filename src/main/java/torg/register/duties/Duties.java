package torg.register.duties;

import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import torg.ledger.Actor;
import torg.ledger.Ledger;
import torg.policy.Place;
import torg.policy.Policy;
import torg.register.Account;
import torg.register.AccountId;
import torg.register.Appointments;
import torg.register.Register;
import torg.register.duties.DutyEvent.DutiesAssigned;
import torg.shell.Refused;
import torg.staff.Leaders;
import torg.staff.Person;
import torg.staff.Staff;

/** The door to who answers for the accounts. */
@Component
public class Duties {
    private final DutyRows rows;
    private final Leavers leavers;
    private final Register register;
    private final Appointments appointments;
    private final Leaders leaders;
    private final Staff staff;
    private final Policy policy;
    private final Ledger ledger;

    Duties(
            DutyRows rows,
            Leavers leavers,
            Register register,
            Appointments appointments,
            Leaders leaders,
            Staff staff,
            Policy policy,
            Ledger ledger) {
        this.rows = rows;
        this.leavers = leavers;
        this.register = register;
        this.appointments = appointments;
        this.leaders = leaders;
        this.staff = staff;
        this.policy = policy;
        this.ledger = ledger;
    }

    /** Decides who answers for an account (domain.md D1): everybody named works here and has no last day. */
    @Transactional
    public void assign(AccountId id, Staffing wanted, Actor by) {
        var account = register.find(id);
        wanted.complete(required(account));
        for (var person : wanted.everybody()) {
            if (staff.lastDay(person.id()).isPresent()) {
                throw new Refused("register.duties.is-leaving", person.name());
            }
        }
        var responsible = wanted.responsible().orElseThrow();
        var substitutes = wanted.substitutes();
        appointments.appoint(id, responsible, substitutes.getFirst());
        rows.replace(id, substitutes.subList(1, substitutes.size()), spread(wanted));
        ledger.record(
                by,
                new DutiesAssigned(
                        id.value(),
                        responsible.name(),
                        substitutes.stream().map(Person::name).toList(),
                        spread(wanted).entrySet().stream()
                                .collect(Collectors.toMap(
                                        Map.Entry::getKey,
                                        duty -> duty.getValue().name()))));
        leavers.replaced(id, by);
    }

    private static Map<Duty, Person> spread(Staffing wanted) {
        var spread = new EnumMap<Duty, Person>(Duty.class);
        wanted.spread().forEach((duty, person) -> {
            if (!wanted.responsible().equals(Optional.of(person))) {
                spread.put(duty, person);
            }
        });
        return spread;
    }

    public Staffing staffing(AccountId account) {
        return rows.of(account);
    }

    /** What is missing today among those who answer for the account. */
    public List<Staffing.Lack> lacks(Account account) {
        var gone = rows.gone(staff.today());
        return staffing(account.id()).lacks(required(account), person -> !gone.contains(person.id()));
    }

    /** Who has the ultimate responsibility: whoever leads the unit, or the nearest one above it, that day. */
    public Optional<Person> ultimately(Account account, LocalDate day) {
        return leaders.manager(account.unit(), day);
    }

    /** How many must be able to step in. */
    public int required(Account account) {
        return policy.today()
                .number(
                        "duties.substitutes",
                        Place.of(account.unit().path(), account.network().name()));
    }
}
