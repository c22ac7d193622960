package torg.register.checks;

import java.time.Instant;
import java.time.LocalDate;
import torg.policy.Level;
import torg.register.AccountId;
import torg.shell.Refused;

/**
 * Something a profile lacks. It is closed by a later look that passes; there is no other way, and no tick box (peers.md
 * P20).
 *
 * @param word the key of the sentence that says what is missing
 * @param seen what stood there instead when it was last looked at
 * @param openedBy the check that found it
 */
public record Finding(
        FindingId id,
        AccountId account,
        String rule,
        Level level,
        String word,
        String seen,
        long openedBy,
        State state) {

    /** How far it has come. */
    public sealed interface State {
        LocalDate since();

        /** @param due the last day to put it right */
        record Open(LocalDate since, LocalDate due) implements State {}

        /** Not put right in time: told one step up. */
        record Escalated(LocalDate since, LocalDate due, LocalDate on) implements State {}

        /** Need not be put right until the exemption ends. */
        record Exempted(LocalDate since, LocalDate due, Exemption exemption) implements State {}

        /** @param by the check that passed */
        record Settled(LocalDate since, long by, Instant at) implements State {}

        default String word() {
            return switch (this) {
                case Open open -> "register.checks.state.open";
                case Escalated escalated -> "register.checks.state.escalated";
                case Exempted exempted -> "register.checks.state.exempted";
                case Settled settled -> "register.checks.state.settled";
            };
        }
    }

    /** What a later check makes of it: settled when the rule passes there, else what it was. */
    Finding rechecked(Check check) {
        return check.id() > openedBy && check.passes(rule)
                ? in(new State.Settled(state.since(), check.id(), check.last()))
                : this;
    }

    Finding escalated(LocalDate on) {
        return switch (state) {
            case State.Open(var since, var due) when on.isAfter(due) -> in(new State.Escalated(since, due, on));
            case State.Open open -> throw new Refused("register.checks.not-overdue");
            case State.Escalated escalated -> throw new Refused("register.checks.not-overdue");
            case State.Exempted exempted -> throw new Refused("register.checks.exempted-already");
            case State.Settled settled -> throw new Refused("register.checks.settled-already");
        };
    }

    Finding exempted(Exemption exemption) {
        return switch (state) {
            case State.Open(var since, var due) -> in(new State.Exempted(since, due, exemption));
            case State.Escalated(var since, var due, var on) -> in(new State.Exempted(since, due, exemption));
            case State.Exempted exempted -> throw new Refused("register.checks.exempted-already");
            case State.Settled settled -> throw new Refused("register.checks.settled-already");
        };
    }

    private Finding in(State next) {
        return new Finding(id, account, rule, level, word, seen, openedBy, next);
    }

    public boolean overdue(LocalDate today) {
        return switch (state) {
            case State.Open(var since, var due) -> due.isBefore(today);
            case State.Escalated escalated -> true;
            case State.Exempted exempted -> false;
            case State.Settled settled -> false;
        };
    }

    public String title() {
        return "register.checks.rule." + rule.toLowerCase();
    }
}
