package torg.register.checks.judgement;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import torg.policy.Level;
import torg.policy.Place;
import torg.policy.Rulebook;
import torg.policy.Value;

/** What the rules demand at one place: asked for once, however many accounts stand there. */
record Demands(List<Demand> inOrder, Map<String, Demand> byRule, int differs, int silentDays, int firstSight) {

    /** In which order a profile is judged and shown. */
    static final List<String> RULES = List.of(
            "profile.there",
            "profile.name",
            "profile.picture",
            "profile.link",
            "profile.proof",
            "profile.disguise",
            "profile.script",
            "basic.B1",
            "basic.B2",
            "basic.B3",
            "basic.B4",
            "basic.B5",
            "basic.B6",
            "basic.B7",
            "basic.B8",
            "basic.B9",
            "basic.B10",
            "basic.B11",
            "basic.B12",
            "basic.B13",
            "basic.B14",
            "profile.outside",
            "dormancy.days",
            "monitoring.first-sight-hours");

    /** @param link whether a link to the page that says it all is enough here */
    record Demand(String rule, Level level, LocalDate since, boolean link) {}

    /** Rules whose value is a number say how much, not how strongly: nobody is red for being quiet. */
    private static Demands of(Rulebook rules, Place place) {
        var cramped = rules.number("text.characters", place) < rules.number("basic.characters", place);
        var inOrder = RULES.stream()
                .map(id -> {
                    var rule = rules.rule(id, place);
                    return rule.value() instanceof Value.Demand demand
                            ? new Demand(id, demand.level(), rule.from(), demand.byLink() && cramped)
                            : new Demand(id, Level.SHOULD, rule.from(), false);
                })
                .toList();
        return new Demands(
                inOrder,
                inOrder.stream().collect(Collectors.toUnmodifiableMap(Demand::rule, Function.identity())),
                rules.number("profile.picture-bits", place),
                rules.number("dormancy.days", place),
                rules.number("monitoring.first-sight-hours", place));
    }

    Demand on(String rule) {
        return byRule.get(rule);
    }

    /** The demands of every place that has been asked for. */
    static final class AtPlaces {
        private final Rulebook rules;
        private final Map<Place, Demands> known = new ConcurrentHashMap<>();

        AtPlaces(Rulebook rules) {
            this.rules = rules;
        }

        Demands at(Place place) {
            return known.computeIfAbsent(place, p -> of(rules, p));
        }
    }
}
