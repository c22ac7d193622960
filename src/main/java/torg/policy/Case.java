package torg.policy;

import java.util.List;
import java.util.Optional;
import torg.shell.Words;

/**
 * An example that belongs to a rule: at this place, with this fact, the answer shall be this. A version whose examples
 * fail cannot be decided, so nobody decides a rule that means something else than they think.
 *
 * @param path the unit the example stands in and everything above it; empty for the city as a whole
 * @param fact a number, {@link #FOUND}, {@link #LINKED} or {@link #MISSING}, or a text
 */
public record Case(long id, String rule, List<Long> path, Optional<String> network, String fact, Verdict expected) {
    public static final String FOUND = "found";
    public static final String LINKED = "linked";
    public static final String MISSING = "missing";
    public static final List<String> FACTS = List.of(FOUND, LINKED, MISSING);

    /**
     * An example, tried.
     *
     * @param got empty when no such rule holds at the place; then it never passes
     */
    public record Run(Case example, Optional<Verdict> got, boolean passes) {}

    /** The fact, as one says it of such a rule. */
    public static String said(Value value, String fact) {
        return switch (value) {
            case Value.Number number
            when fits(value, fact) -> Words.t(number.measure().word() + ".counted", Integer.valueOf(fact));
            case Value.Demand demand when fits(value, fact) -> Words.t("policy.fact." + fact);
            case Value.Number number -> fact;
            case Value.Demand demand -> fact;
            case Value.Text text -> fact;
        };
    }

    public Run run(Rulebook book) {
        var got = book.find(rule, new Place(path, network)).map(found -> found.verdict(fact));
        return new Run(this, got, got.equals(Optional.of(expected)));
    }

    /** Whether a rule of that kind can be asked about such a fact. */
    public static boolean fits(Value value, String fact) {
        return switch (value) {
            case Value.Number number -> fact.matches("\\d{1,6}");
            case Value.Demand demand -> FACTS.contains(fact);
            case Value.Text text -> !fact.isBlank() && fact.length() <= 500;
        };
    }
}
