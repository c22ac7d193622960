package torg.policy;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import torg.ledger.Actor;
import torg.ledger.Ledger;
import torg.policy.PolicyEvent.DefaultsLaidDown;
import torg.shell.Words;

/** The door to the city's rules, as they hold, have held and will hold. How they are changed: {@code revision}. */
@Component
public class Policy {
    /** The rules Torg asks for. A city may decide what they say, for whom, but never that one of them says nothing. */
    private static final Set<String> ASKED =
            Defaults.read().stream().map(Rule::id).collect(Collectors.toUnmodifiableSet());

    private final Rules rules;
    private final Ledger ledger;
    private final Clock clock;

    Policy(Rules rules, Ledger ledger, Clock clock) {
        this.rules = rules;
        this.ledger = ledger;
        this.clock = clock;
    }

    /** The rules as they held on a day; never changed by what is decided later. */
    public Rulebook on(LocalDate day) {
        return new Rulebook(day, rules.all());
    }

    public Rulebook today() {
        return on(LocalDate.now(clock.withZone(Words.ZONE)));
    }

    /** Whether Torg itself follows the rule. Others are the city's own, and people follow them. */
    public static boolean asks(String rule) {
        return ASKED.contains(rule);
    }

    /** Everything that has been decided of a rule, newest first. */
    public List<Edition> editions(String rule) {
        return rules.editions(rule);
    }

    /**
     * The examples that belong to the rules of a day.
     *
     * @param without the rules in these scopes are left out
     */
    public List<Case> cases(LocalDate day, Set<Scope> without) {
        return rules.cases(day, without);
    }

    /** Every decided version, in the order they come into force. */
    public List<Standing> standings() {
        return rules.standings();
    }

    /** The version that came into force last before the day, or on it. */
    public Optional<Standing> standing(LocalDate day) {
        return standings().reversed().stream()
                .filter(version -> !version.inForce().isAfter(day))
                .findFirst();
    }

    /**
     * Lays down the rules Torg comes with as version 1. At every start: a new Torg may come with a rule the old one did
     * not ask for, which nobody can have been judged by. One that is there already is left as it is (domain.md D15).
     */
    @Transactional
    public void layDownDefaults() {
        rules.layFirstVersion(Defaults.TITLE, Defaults.FROM, clock.instant());
        var examples = Defaults.cases();
        var laid = 0;
        var exemplified = 0;
        for (var rule : Defaults.read()) {
            var change = rules.layDown(rule);
            if (change.isPresent()) {
                laid++;
                for (var example : examples.getOrDefault(rule.scope(), List.of())) {
                    rules.layDown(change.get(), example);
                    exemplified++;
                }
            }
        }
        if (laid > 0) {
            ledger.record(Actor.TORG, new DefaultsLaidDown(laid, exemplified));
        }
    }
}
