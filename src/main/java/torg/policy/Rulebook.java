package torg.policy;

import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** All rules that hold on one day. Immutable: whoever judges a hundred thousand accounts asks for it once. */
public final class Rulebook {
    private final LocalDate day;
    private final Map<String, List<Rule>> rules;

    public Rulebook(LocalDate day, List<Rule> all) {
        this.day = day;
        this.rules = all.stream()
                .filter(rule -> rule.holds(day))
                .collect(Collectors.groupingBy(Rule::id, LinkedHashMap::new, Collectors.toList()));
    }

    public LocalDate day() {
        return day;
    }

    /** The rule closest to the place. */
    public Optional<Rule> find(String id, Place place) {
        return rules.getOrDefault(id, List.of()).stream()
                .filter(rule -> rule.reaches(place))
                .max(Comparator.comparingInt(rule -> rule.closeness(place.units())));
    }

    /** @throws IllegalStateException when no such rule holds: Torg ships a default for every rule it asks for */
    public Rule rule(String id, Place place) {
        return find(id, place).orElseThrow(() -> new IllegalStateException("no rule " + id + " on " + day));
    }

    public int number(String id, Place place) {
        return ((Value.Number) rule(id, place).value()).amount();
    }

    public Value.Demand demand(String id, Place place) {
        return (Value.Demand) rule(id, place).value();
    }

    public String text(String id, Place place) {
        return ((Value.Text) rule(id, place).value()).text();
    }

    /** In the order they were given. */
    public List<Rule> rules() {
        return rules.values().stream().flatMap(List::stream).toList();
    }

    /**
     * The same day as it would be.
     *
     * @param instead each takes the place of the rule with its scope, or stands beside the others
     * @param ended the rules with these scopes would be gone
     */
    public Rulebook with(Collection<Rule> instead, Set<Scope> ended) {
        var changed =
                Stream.concat(instead.stream().map(Rule::scope), ended.stream()).collect(Collectors.toSet());
        return new Rulebook(
                day,
                Stream.concat(rules().stream().filter(rule -> !changed.contains(rule.scope())), instead.stream())
                        .toList());
    }

    /** The rule that stands in exactly this scope. */
    public Optional<Rule> in(Scope scope) {
        return rules.getOrDefault(scope.rule(), List.of()).stream()
                .filter(rule -> rule.scope().equals(scope))
                .findFirst();
    }
}
