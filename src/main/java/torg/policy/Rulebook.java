package torg.policy;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** All rules that hold on one day. Immutable: whoever judges a hundred thousand accounts asks for it once. */
public final class Rulebook {
    private final LocalDate day;
    private final Map<String, List<Rule>> rules;

    public Rulebook(LocalDate day, List<Rule> all) {
        this.day = day;
        this.rules = all.stream().filter(rule -> rule.holds(day)).collect(Collectors.groupingBy(Rule::id));
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

    public List<Rule> rules() {
        return rules.values().stream().flatMap(List::stream).toList();
    }
}
