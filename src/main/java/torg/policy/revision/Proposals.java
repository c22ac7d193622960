package torg.policy.revision;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import torg.ledger.Actor;
import torg.ledger.Ledger;
import torg.policy.Case;
import torg.policy.Limit;
import torg.policy.Place;
import torg.policy.Policy;
import torg.policy.Rule;
import torg.policy.Rulebook;
import torg.policy.Scope;
import torg.policy.Value;
import torg.policy.Verdict;
import torg.policy.revision.RevisionEvent.ExampleAccepted;
import torg.policy.revision.RevisionEvent.ExampleAdded;
import torg.policy.revision.RevisionEvent.ExampleRemoved;
import torg.policy.revision.RevisionEvent.ProposalTakenBack;
import torg.policy.revision.RevisionEvent.RuleEndProposed;
import torg.policy.revision.RevisionEvent.RuleProposed;
import torg.shell.NotFound;
import torg.shell.Refused;
import torg.staff.Staff;
import torg.staff.Unit;

/** What a version says while it is a draft, rule by rule, with the examples that prove it means what it says. */
@Component
public class Proposals {
    private final Versions versions;
    private final Changes changes;
    private final Policy policy;
    private final Staff staff;
    private final Ledger ledger;

    Proposals(Versions versions, Changes changes, Policy policy, Staff staff, Ledger ledger) {
        this.versions = versions;
        this.changes = changes;
        this.policy = policy;
        this.staff = staff;
        this.ledger = ledger;
    }

    /**
     * Proposes how a rule shall stand in a scope.
     *
     * @param day as it holds on this day it is compared; usually tomorrow
     * @return the change's number
     */
    @Transactional
    public long put(int number, Change change, LocalDate day, Actor actor) {
        hold(number);
        fits(change, policy.on(day));
        var id = changes.put(number, change);
        changes.inheritExamples(id, change.scope());
        ledger.record(
                actor,
                new RuleProposed(
                        number,
                        change.scope().rule(),
                        unit(change.scope()).map(Unit::name),
                        change.scope().network(),
                        change.text(),
                        (change.value().kind() + " " + change.value().written()).strip(),
                        change.until()));
        return id;
    }

    private void fits(Change change, Rulebook today) {
        var rule = change.scope().rule();
        today.rules().stream().filter(r -> r.id().equals(rule)).findFirst().ifPresent(known -> {
            if (!known.value().like(change.value())) {
                throw new Refused("policy.another-kind");
            }
        });
        if (change.value() instanceof Value.Number number && !Limit.of(rule).allows(number.amount())) {
            var limit = Limit.of(rule);
            throw new Refused("policy.impossible-number", limit.lowest(), limit.highest());
        }
        if (change.until().isPresent() && alwaysHolds(change.scope())) {
            throw new Refused("policy.must-always-hold");
        }
        if (today.in(change.scope()).filter(change::says).isPresent()
                || wider(change.scope(), today)
                        .filter(w ->
                                w.value().equals(change.value()) && w.text().equals(change.text()))
                        .isPresent()) {
            throw new Refused("policy.says-the-same");
        }
    }

    /** Torg asks for it, so one that holds for the whole city can be changed but not taken away. */
    public static boolean alwaysHolds(Scope scope) {
        return scope.wholeCity() && Policy.asks(scope.rule());
    }

    @Transactional
    public long end(int number, Scope scope, LocalDate day, Actor actor) {
        hold(number);
        if (alwaysHolds(scope)) {
            throw new Refused("policy.must-always-hold");
        }
        var rule = policy.on(day).in(scope).orElseThrow(() -> new Refused("policy.holds-not"));
        var id = changes.put(number, Change.ending(rule));
        changes.removeExamples(id);
        ledger.record(actor, new RuleEndProposed(number, rule.id(), unit(scope).map(Unit::name), scope.network()));
        return id;
    }

    @Transactional
    public void takeBack(int number, long change, Actor actor) {
        hold(number);
        var proposed = change(number, change);
        changes.remove(change);
        ledger.record(actor, new ProposalTakenBack(number, proposed.scope().rule()));
    }

    @Transactional
    public void addExample(
            int number,
            long change,
            Optional<Unit> unit,
            Optional<String> network,
            String fact,
            Verdict expected,
            Actor actor) {
        hold(number);
        var proposed = change(number, change);
        if (!Case.fits(proposed.value(), fact)) {
            throw new Refused("policy.odd-fact");
        }
        changes.addExample(change, unit.map(Unit::id), network, fact, expected);
        ledger.record(actor, new ExampleAdded(number, proposed.scope().rule(), fact, expected.name()));
    }

    /**
     * The rule shall mean what it now says: the example is written anew after the rule. A person says so, each time. An
     * example of a rule that the version leaves alone brings its rule into the version, so that the remiss shows it.
     */
    @Transactional
    public void acceptExample(int number, long example, LocalDate day, Actor actor) {
        var version = hold(number);
        var own =
                changes.examples(number).values().stream().flatMap(List::stream).anyMatch(e -> e.id() == example)
                        ? example
                        : changes.adopt(number, example).orElseThrow(NotFound::new);
        var run = example(number, own).run(wouldBe(version, day));
        var got = run.got().orElseThrow(() -> new Refused("policy.no-rule-there"));
        changes.expect(own, got);
        ledger.record(
                actor,
                new ExampleAccepted(number, run.example().rule(), run.example().fact(), got.name()));
    }

    @Transactional
    public void removeExample(int number, long example, Actor actor) {
        hold(number);
        var removed = example(number, example);
        changes.removeExample(example);
        ledger.record(actor, new ExampleRemoved(number, removed.rule(), removed.fact()));
    }

    /** @throws Refused when it changes nothing, ends before it begins, or an example fails */
    void complete(Version version, LocalDate day) {
        var said = changes.of(version.number());
        if (said.isEmpty()) {
            throw new Refused("policy.changes-nothing");
        }
        for (var change : said) {
            if (change.until().filter(last -> last.isBefore(day)).isPresent()) {
                throw new Refused("policy.ends-before-it-begins", change.title());
            }
        }
        var failing = failing(version, day);
        if (!failing.isEmpty()) {
            throw new Refused("policy.examples-fail", failing.size());
        }
    }

    /** The examples that would not come out as they should: the version's own, and those of every rule it leaves alone. */
    public List<Case.Run> failing(Version version, LocalDate day) {
        var book = wouldBe(version, day);
        var touched = changes.of(version.number()).stream().map(Change::scope).collect(Collectors.toSet());
        return Stream.concat(
                        changes.examples(version.number()).values().stream().flatMap(List::stream),
                        policy.cases(day, touched).stream())
                .map(example -> example.run(book))
                .filter(run -> !run.passes())
                .toList();
    }

    /** Whether an example belongs to a rule that the version says something of. */
    public boolean owns(int number, Case example) {
        return changes.examples(number).values().stream().anyMatch(own -> own.contains(example));
    }

    /** The rules of a day as they would be if the version held. */
    public Rulebook wouldBe(Version version, LocalDate day) {
        var said = changes.of(version.number());
        return policy.on(day)
                .with(
                        said.stream()
                                .filter(change -> !change.ends())
                                .map(change -> change.rule(version.title(), day))
                                .toList(),
                        said.stream().filter(Change::ends).map(Change::scope).collect(Collectors.toSet()));
    }

    /**
     * What the version says beside what holds.
     *
     * @param before the day it is compared with
     * @param day the day it would hold
     */
    public List<Difference> differences(Version version, LocalDate before, LocalDate day) {
        var today = policy.on(before);
        var book = wouldBe(version, day);
        Map<Long, List<Case>> examples = changes.examples(version.number());
        return changes.of(version.number()).stream()
                .map(change -> new Difference(
                        change,
                        today.in(change.scope()),
                        wider(change.scope(), today),
                        change.ends()
                                ? List.of()
                                : examples.getOrDefault(change.id(), List.of()).stream()
                                        .map(example -> example.run(book))
                                        .toList()))
                .toList();
    }

    public Change change(int number, long change) {
        return changes.of(number).stream()
                .filter(c -> c.id() == change)
                .findFirst()
                .orElseThrow(NotFound::new);
    }

    private Case example(int number, long example) {
        return changes.examples(number).values().stream()
                .flatMap(List::stream)
                .filter(e -> e.id() == example)
                .findFirst()
                .orElseThrow(NotFound::new);
    }

    /** What holds in the scope's place when nothing stands in the scope itself. */
    private Optional<Rule> wider(Scope scope, Rulebook book) {
        return book.with(List.of(), Set.of(scope))
                .find(scope.rule(), new Place(unit(scope).map(Unit::path).orElse(List.of()), scope.network()));
    }

    private Optional<Unit> unit(Scope scope) {
        return scope.unit().map(staff::unit);
    }

    private Version hold(int number) {
        return versions.hold(number).orElseThrow(NotFound::new).changeable();
    }
}
