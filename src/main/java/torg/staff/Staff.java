package torg.staff;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import torg.ledger.Actor;
import torg.ledger.Ledger;
import torg.shell.NotFound;
import torg.shell.Refused;
import torg.shell.Words;
import torg.staff.StaffEvent.DecisionDelegated;
import torg.staff.StaffEvent.DelegationEnded;
import torg.staff.StaffEvent.PersonHired;
import torg.staff.StaffEvent.PersonLeft;
import torg.staff.StaffEvent.PersonReturned;
import torg.staff.StaffEvent.RoleEnded;
import torg.staff.StaffEvent.RoleGiven;
import torg.staff.StaffEvent.UnitFounded;
import torg.staff.access.Access;

/** The door to the city's organisation and people. */
@Component
public class Staff {
    /** More people than this are not listed: one searches instead. */
    public static final int MOST = 200;

    private final Units units;
    private final People people;
    private final Assignments assignments;
    private final Delegations delegations;
    private final Access access;
    private final ObjectProvider<Farewell> farewells;
    private final Ledger ledger;
    private final Clock clock;

    Staff(
            Units units,
            People people,
            Assignments assignments,
            Delegations delegations,
            Access access,
            ObjectProvider<Farewell> farewells,
            Ledger ledger,
            Clock clock) {
        this.units = units;
        this.people = people;
        this.assignments = assignments;
        this.delegations = delegations;
        this.access = access;
        this.farewells = farewells;
        this.ledger = ledger;
        this.clock = clock;
    }

    @Transactional
    public Unit found(Optional<Unit> parent, UnitKind kind, String name, String shortName, Actor actor) {
        try {
            var unit = units.add(parent, kind, name.strip(), shortName.strip().toLowerCase(Locale.ROOT));
            ledger.record(actor, new UnitFounded(unit.id(), kind.name(), unit.name()));
            return unit;
        } catch (DuplicateKeyException twice) {
            throw new Refused("staff.short-name-taken", shortName.strip());
        }
    }

    @Transactional
    public Person hire(String signInName, String name, String email, Actor actor) {
        var lower = signInName.strip().toLowerCase(Locale.ROOT);
        if (people.bySignInName(lower).isPresent()) {
            throw new Refused("staff.sign-in-name-taken", lower);
        }
        try {
            var person = people.add(lower, name.strip(), email.strip());
            ledger.record(actor, new PersonHired(person.id(), person.name()));
            return person;
        } catch (DuplicateKeyException twice) {
            throw new Refused("staff.email-taken", email.strip());
        }
    }

    @Transactional
    public void give(Person person, Role role, Unit unit, LocalDate from, Optional<LocalDate> until, Actor actor) {
        if (until.isPresent() && until.get().isBefore(from)) {
            throw new Refused("staff.ends-before-it-begins");
        }
        people.hold(person.id());
        if (people.lastDay(person.id()).isPresent()) {
            throw new Refused("staff.is-leaving", person.name());
        }
        assignments.add(person.id(), role, unit, from, until);
        ledger.record(actor, new RoleGiven(person.id(), role.name(), unit.name(), from, until));
    }

    @Transactional
    public void end(long person, long assignment, LocalDate until, Actor actor) {
        people.hold(person);
        var held = assignments.of(person).stream()
                .filter(a -> a.id() == assignment)
                .findFirst()
                .orElseThrow(NotFound::new);
        if (held.role() == Role.ADMINISTRATOR) {
            somebodyElseAdministrates(person, until);
        }
        if (!assignments.end(assignment, until)) {
            throw new Refused("staff.already-ended");
        }
        ledger.record(
                actor, new RoleEnded(person, held.role().name(), held.unit().name(), until));
    }

    /** After the last day no role, no delegation and no key holds. The person stays in the records: what they decided stays. */
    @Transactional
    public void leave(long person, LocalDate lastDay, Actor actor) {
        var leaver = people.hold(person);
        if (people.lastDay(person).filter(day -> day.isBefore(today())).isPresent()) {
            throw new Refused("staff.already-left");
        }
        if (assignments.of(person).stream().anyMatch(a -> a.role() == Role.ADMINISTRATOR && a.lasts(lastDay))) {
            somebodyElseAdministrates(person, lastDay);
        }
        people.leave(person, lastDay);
        assignments.endAll(person, lastDay);
        access.endAll(person, lastDay);
        delegations.endAllTo(person, lastDay).forEach(id -> ledger.record(actor, new DelegationEnded(id, lastDay)));
        ledger.record(actor, new PersonLeft(person, lastDay));
        farewells.forEach(room -> room.leaves(leaver, lastDay, actor));
    }

    /** Somebody who comes back, or should never have left. Roles are given anew, each with its own first day. */
    @Transactional
    public void welcomeBack(long person, Actor actor) {
        var returned = people.hold(person);
        if (!people.comeBack(person)) {
            throw new Refused("staff.never-left");
        }
        ledger.record(actor, new PersonReturned(person));
        farewells.forEach(room -> room.returns(returned, actor));
    }

    /** A city nobody can let people into any more would need the operator's command. */
    private void somebodyElseAdministrates(long person, LocalDate after) {
        if (!assignments.administratedWithout(person, after)) {
            throw new Refused("staff.last-administrator");
        }
    }

    /** KL 7:6: only a head may let somebody else decide, only for what is below, and only while both are what they are. */
    @Transactional
    public Delegation delegate(
            Person head,
            Person delegate,
            Unit unit,
            String reference,
            LocalDate from,
            Optional<LocalDate> until,
            Actor actor) {
        if (head.id() == delegate.id()) {
            throw new Refused("staff.nobody-delegates-to-themselves");
        }
        if (until.isPresent() && until.get().isBefore(from)) {
            throw new Refused("staff.ends-before-it-begins");
        }
        if (!assignments.heads(head.id(), unit, from)) {
            throw authority(head.id(), unit, from).isPresent()
                    ? new Refused("staff.a-delegate-does-not-delegate", head.name())
                    : new Refused("staff.only-a-head-delegates", head.name(), unit.name(), Words.date(from));
        }
        if (delegations.comeFrom(delegate, head, unit, from, until)) {
            throw new Refused("staff.circular-delegation", delegate.name(), head.name());
        }
        people.hold(delegate.id());
        if (people.lastDay(delegate.id()).isPresent()) {
            throw new Refused("staff.is-leaving", delegate.name());
        }
        var delegation = delegations.add(head, delegate, unit, reference.strip(), from, until);
        ledger.record(
                actor,
                new DecisionDelegated(
                        delegation.id(),
                        head.name(),
                        delegate.name(),
                        unit.name(),
                        delegation.reference(),
                        from,
                        until));
        return delegation;
    }

    @Transactional
    public void endDelegation(long delegation, LocalDate until, Actor actor) {
        if (until.isBefore(delegation(delegation).from())) {
            throw new Refused("staff.ends-before-it-begins");
        }
        if (!delegations.end(delegation, until)) {
            throw new Refused("staff.already-ended");
        }
        ledger.record(actor, new DelegationEnded(delegation, until));
    }

    /** Whether somebody may decide on accounts of a unit on a day, and by which delegation when not as its head. */
    public Optional<Authority> authority(long person, Unit unit, LocalDate day) {
        if (assignments.heads(person, unit, day)) {
            return Optional.of(new Authority.Head());
        }
        return delegations.to(person).stream()
                .filter(d -> d.holds(day) && unit.below(d.unit().id()))
                .filter(d -> assignments.heads(d.head().id(), d.unit(), d.from()))
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

    /** The same, for whoever only asks where a right holds. */
    public List<Long> idsBelow(Collection<Long> roots) {
        return units.idsBelow(roots);
    }

    public Person person(long id) {
        return people.find(id).orElseThrow(NotFound::new);
    }

    public Optional<Person> personNamed(String nameOrEmail) {
        return people.byNameOrEmail(nameOrEmail, today());
    }

    public Optional<Person> personSigningInAs(String signInName) {
        return people.bySignInName(signInName.strip());
    }

    public List<Person> search(String text) {
        return people.search(text, today(), MOST);
    }

    public Optional<LocalDate> lastDay(long person) {
        return people.lastDay(person);
    }

    public List<Assignment> assignments(long person) {
        return assignments.of(person);
    }

    public List<Colleague> in(Unit unit) {
        return assignments.in(unit.id(), today());
    }

    /** A few people who together show every role. */
    public List<Colleague> oneInEachRole() {
        return assignments.oneInEachRole(today()).stream()
                .sorted(Comparator.comparing(c -> c.assignment().role()))
                .toList();
    }

    public Delegation delegation(long id) {
        return delegations.find(id).orElseThrow(NotFound::new);
    }

    public List<Delegation> delegations() {
        return delegations.all();
    }

    public List<Delegation> delegationsTo(long person) {
        return delegations.to(person);
    }

    public LocalDate today() {
        return LocalDate.now(clock.withZone(Words.ZONE));
    }
}
