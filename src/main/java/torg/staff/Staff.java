package torg.staff;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import torg.ledger.Actor;
import torg.ledger.Ledger;
import torg.shell.NotFound;
import torg.shell.Refused;
import torg.shell.Words;
import torg.staff.StaffEvent.DecisionDelegated;
import torg.staff.StaffEvent.PersonHired;
import torg.staff.StaffEvent.RoleEnded;
import torg.staff.StaffEvent.RoleGiven;
import torg.staff.StaffEvent.UnitFounded;

/** The door to the city's organisation and people. */
@Component
public class Staff {
    private final Units units;
    private final People people;
    private final Ledger ledger;
    private final Clock clock;

    Staff(Units units, People people, Ledger ledger, Clock clock) {
        this.units = units;
        this.people = people;
        this.ledger = ledger;
        this.clock = clock;
    }

    @Transactional
    public Unit found(Optional<Unit> parent, UnitKind kind, String name, String shortName, Actor actor) {
        var unit = units.add(parent, kind, name.strip(), shortName.strip().toLowerCase(Locale.ROOT));
        ledger.record(actor, new UnitFounded(unit.id(), kind.name(), unit.name()));
        return unit;
    }

    @Transactional
    public Person hire(String signInName, String name, String email, Actor actor) {
        var lower = signInName.strip().toLowerCase(Locale.ROOT);
        if (people.bySignInName(lower).isPresent()) {
            throw new Refused("staff.sign-in-name-taken", lower);
        }
        var person = people.add(lower, name.strip(), email.strip());
        ledger.record(actor, new PersonHired(person.id(), person.name()));
        return person;
    }

    @Transactional
    public void give(Person person, Role role, Unit unit, LocalDate from, Optional<LocalDate> until, Actor actor) {
        if (until.isPresent() && until.get().isBefore(from)) {
            throw new Refused("staff.ends-before-it-begins");
        }
        people.assign(person.id(), role, unit, from, until);
        ledger.record(actor, new RoleGiven(person.id(), role.name(), unit.name(), from, until));
    }

    @Transactional
    public void end(long person, long assignment, LocalDate until, Actor actor) {
        var held = people.assignments(person).stream()
                .filter(a -> a.id() == assignment)
                .findFirst()
                .orElseThrow(NotFound::new);
        if (!people.end(assignment, until)) {
            throw new Refused("staff.already-ended");
        }
        ledger.record(actor, new RoleEnded(person, held.role().name(), held.unit().name(), until));
    }

    /** KL 7:6: only a head may let somebody else decide, only for what is below, and only while both are what they are. */
    @Transactional
    public Delegation delegate(
            Person head, Person delegate, Unit unit, String reference, LocalDate from, Optional<LocalDate> until, Actor actor) {
        if (head.id() == delegate.id()) {
            throw new Refused("staff.nobody-delegates-to-themselves");
        }
        if (until.isPresent() && until.get().isBefore(from)) {
            throw new Refused("staff.ends-before-it-begins");
        }
        if (!people.heads(head.id(), unit, from)) {
            throw new Refused("staff.only-a-head-delegates", head.name(), unit.name(), Words.date(from));
        }
        var delegation = people.delegate(head, delegate, unit, reference.strip(), from, until);
        ledger.record(
                actor,
                new DecisionDelegated(
                        delegation.id(), head.name(), delegate.name(), unit.name(), delegation.reference(), from, until));
        return delegation;
    }

    /** Whether somebody may decide on accounts of a unit on a day, and by which delegation when not as its head. */
    public Optional<Authority> authority(long person, Unit unit, LocalDate day) {
        if (people.heads(person, unit, day)) {
            return Optional.of(new Authority.Head());
        }
        return people.delegations().stream()
                .filter(d -> d.delegate().id() == person && d.holds(day) && unit.below(d.unit().id()))
                .filter(d -> people.heads(d.head().id(), d.unit(), d.from()))
                .findFirst()
                .map(Authority.Delegate::new);
    }

    /** By what right somebody decides. */
    public sealed interface Authority {
        record Head() implements Authority {}

        record Delegate(Delegation delegation) implements Authority {}
    }

    public Unit unit(long id) {
        return units.find(id).orElseThrow(NotFound::new);
    }

    public Optional<Unit> unitNamed(String name) {
        return units.byName(name);
    }

    public List<Unit> units() {
        return units.all();
    }

    public List<Unit> below(Collection<Long> roots) {
        return units.below(roots);
    }

    public Person person(long id) {
        return people.find(id).orElseThrow(NotFound::new);
    }

    public Optional<Person> personNamed(String nameOrEmail) {
        return people.byNameOrEmail(nameOrEmail);
    }

    public List<Person> search(String text) {
        return people.search(text, 200);
    }

    public List<Assignment> assignments(long person) {
        return people.assignments(person);
    }

    public List<Delegation> delegations() {
        return people.delegations();
    }

    public LocalDate today() {
        return LocalDate.now(clock.withZone(Words.ZONE));
    }
}
