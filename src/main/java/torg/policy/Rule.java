package torg.policy;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import torg.shell.Words;

/**
 * One rule as it stands in one version of the policy (domain.md D15). Changing it makes a new one from another day; what
 * was judged by this one stays judged by it.
 *
 * @param id what the program asks for, {@code dormancy.days}
 * @param paragraph where it stands in the city's policy
 * @param source where the default comes from: a paragraph of law, a policy, an address
 * @param title the rule in a few words
 * @param text the rule in plain Swedish, as a communications director would read it
 * @param unit holds for this unit and everything below it; empty for the whole city
 * @param network holds on this network only
 * @param reference the decision it rests on
 */
public record Rule(
        String id,
        String paragraph,
        String source,
        String title,
        String text,
        Value value,
        Optional<Long> unit,
        Optional<String> network,
        String reference,
        LocalDate from,
        Optional<LocalDate> until) {

    public Scope scope() {
        return new Scope(id, unit, network);
    }

    public boolean holds(LocalDate day) {
        return !day.isBefore(from) && until.map(last -> !day.isAfter(last)).orElse(true);
    }

    boolean reaches(Place place) {
        return unit.map(place.units()::contains).orElse(true)
                && network.map(name -> place.network().equals(Optional.of(name)))
                        .orElse(true);
    }

    /** A rule for a unit goes before one for its board, and that before one for a network in the whole city. */
    int closeness(List<Long> units) {
        return unit.map(id -> 2 * (units.indexOf(id) + 1)).orElse(0) + (network.isPresent() ? 1 : 0);
    }

    /** What it says, in a few words: "högst 180 dagar", "ska finnas"; nothing for a principle that people follow. */
    public String said() {
        return switch (value) {
            case Value.Number number ->
                Words.t(
                        Limit.of(id).atLeast() ? "policy.at-least" : "policy.at-most",
                        Words.t(number.measure().word() + ".counted", number.amount()));
            case Value.Demand demand ->
                Words.t("policy.demand." + demand.level().name().toLowerCase())
                        + (demand.byLink() && demand.level() != Level.OFF ? ", " + Words.t("policy.by-link") : "");
            case Value.Text text -> text.text();
        };
    }

    /**
     * What the rule says of one fact.
     *
     * @param fact as {@link Case} writes it; a fact of another kind than the rule is about is never green
     */
    public Verdict verdict(String fact) {
        if (!Case.fits(value, fact)) {
            return Verdict.RED;
        }
        return switch (value) {
            case Value.Number number ->
                Limit.of(id).keeps(Integer.parseInt(fact), number.amount()) ? Verdict.GREEN : Verdict.RED;
            case Value.Demand demand -> demanded(demand, fact);
            case Value.Text text -> fact.contains(text.text()) ? Verdict.GREEN : Verdict.RED;
        };
    }

    private static Verdict demanded(Value.Demand demand, String fact) {
        if (fact.equals(Case.FOUND) || fact.equals(Case.LINKED) && demand.byLink()) {
            return Verdict.GREEN;
        }
        return switch (demand.level()) {
            case MUST -> Verdict.RED;
            case SHOULD -> Verdict.YELLOW;
            case OFF -> Verdict.GREEN;
        };
    }
}
