package torg.policy.revision;

import java.time.LocalDate;
import torg.shell.Refused;
import torg.shell.Words;

/**
 * A version of the policy on its way. What goes out on remiss is what is decided: whoever wants to change a word takes
 * it back first and sends it again.
 */
public record Version(int number, String title, String purpose, String draftedBy, LocalDate draftedOn, State state) {

    /** How far it has come. */
    public sealed interface State {
        record Draft() implements State {}

        record OnRemiss(Round round) implements State {}

        record Decided(Decision decision) implements State {}

        record Withdrawn(String reason, LocalDate day) implements State {}

        default String word() {
            return switch (this) {
                case Draft draft -> "policy.state.draft";
                case OnRemiss out -> "policy.state.on-remiss";
                case Decided decided -> "policy.state.decided";
                case Withdrawn withdrawn -> "policy.state.withdrawn";
            };
        }

        default String chip() {
            return switch (this) {
                case Draft draft -> "";
                case OnRemiss out -> "warn";
                case Decided decided -> "good";
                case Withdrawn withdrawn -> "";
            };
        }
    }

    /** @throws Refused unless it is a draft */
    Version changeable() {
        return switch (state) {
            case State.Draft draft -> this;
            case State.OnRemiss out -> throw new Refused("policy.is-on-remiss");
            case State.Decided decided -> throw new Refused("policy.is-decided");
            case State.Withdrawn withdrawn -> throw new Refused("policy.is-withdrawn");
        };
    }

    /** The round one answers, reminds or takes back. */
    Round round() {
        return switch (state) {
            case State.Draft draft -> throw new Refused("policy.is-not-on-remiss");
            case State.OnRemiss out -> out.round();
            case State.Decided decided -> throw new Refused("policy.is-decided");
            case State.Withdrawn withdrawn -> throw new Refused("policy.is-withdrawn");
        };
    }

    Version sent(Round round, LocalDate today) {
        changeable();
        if (!round.due().isAfter(today)) {
            throw new Refused("policy.due-too-early");
        }
        if (round.bodies().isEmpty()) {
            throw new Refused("policy.nobody-asked");
        }
        return in(new State.OnRemiss(round));
    }

    Version recalled() {
        round();
        return in(new State.Draft());
    }

    /**
     * @param today a decision is written down the day it is taken or later, and a day that has begun has its rules: what
     *     was judged this morning is not judged otherwise this afternoon (domain.md D15)
     */
    Version decided(Decision decision, LocalDate today) {
        var round = round();
        if (!round.over(today)) {
            throw new Refused(
                    "policy.remiss-is-open",
                    Words.date(round.due()),
                    round.silent().size());
        }
        if (decision.day().isAfter(today)) {
            throw new Refused("policy.decided-in-the-future");
        }
        if (decision.day().isBefore(round.sentOn())) {
            throw new Refused("policy.decided-before-sent", Words.date(round.sentOn()));
        }
        if (decision.inForce().isBefore(decision.day())) {
            throw new Refused("policy.in-force-before-decision");
        }
        if (!decision.inForce().isAfter(today)) {
            throw new Refused("policy.day-has-begun");
        }
        return in(new State.Decided(decision));
    }

    Version withdrawn(String reason, LocalDate today) {
        return switch (state) {
            case State.Draft draft -> in(new State.Withdrawn(reason, today));
            case State.OnRemiss out -> in(new State.Withdrawn(reason, today));
            case State.Decided decided -> throw new Refused("policy.is-decided");
            case State.Withdrawn withdrawn -> throw new Refused("policy.is-withdrawn");
        };
    }

    private Version in(State next) {
        return new Version(number, title, purpose, draftedBy, draftedOn, next);
    }
}
