package torg.register.checks.judgement;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import torg.platforms.profile.Look;
import torg.policy.Level;
import torg.policy.Rulebook;

/**
 * Judges looks at profiles by the rules of one day. The same account, look and rules always give the same judgement; a
 * judge may be asked by many threads at once.
 */
public final class Judge {
    private final Rulebook rules;
    private final Demands.AtPlaces demands;
    private final CityMark mark;
    private final Phrasebook book;
    private final List<String> places;
    private final Map<String, String> plain = new java.util.concurrent.ConcurrentHashMap<>();

    public Judge(CityMark mark, Rulebook rules) {
        this(mark, rules, new Phrasebook(mark.names()));
    }

    private Judge(CityMark mark, Rulebook rules, Phrasebook book) {
        this.mark = mark;
        this.rules = rules;
        this.book = book;
        this.demands = new Demands.AtPlaces(rules);
        this.places = mark.places().stream().map(Plain::of).toList();
    }

    /** The same city judged by other rules, such as a draft; the phrases need not be learnt again. */
    public Judge by(Rulebook other) {
        return new Judge(mark, other, book);
    }

    /** @param picture the features of the profile picture; empty when there is none or when it could not be read */
    public Judgement judge(Subject subject, Look look, Optional<Long> picture) {
        var at = demands.at(subject.place());
        return switch (look) {
            case Look.Seen seen -> judged(at, new ProfileVerdicts(this, subject, at, seen, picture)::on);
            case Look.Unknown unknown -> judged(at, rule -> new Verdict.Unknown(unknown.word()));
            case Look.Gone gone -> judged(at, Judge::gone);
        };
    }

    private Judgement judged(Demands at, java.util.function.Function<String, Verdict> verdicts) {
        var rulings = new ArrayList<Ruling>(at.inOrder().size());
        for (var demand : at.inOrder()) {
            rulings.add(new Ruling(
                    demand.rule(),
                    demand.level(),
                    demand.since(),
                    demand.level() == Level.OFF
                            ? new Verdict.NotDemanded("register.checks.not-demanded.off")
                            : verdicts.apply(demand.rule())));
        }
        return new Judgement(rules.day(), List.copyOf(rulings));
    }

    private static Verdict gone(String rule) {
        return rule.equals("profile.there")
                ? new Verdict.Missing("register.checks.missing.gone", "")
                : new Verdict.Unknown("register.checks.unknown.gone");
    }

    CityMark mark() {
        return mark;
    }

    Phrasebook book() {
        return book;
    }

    /** The bare names of the place, plain. */
    List<String> places() {
        return places;
    }

    /** A unit's name, plain; units are few and profiles many. */
    String plain(String name) {
        return plain.computeIfAbsent(name, Plain::of);
    }
}
