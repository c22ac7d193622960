package torg.register.stages;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;

/** An account's {@link Stage} with what is true in it, and nothing else (domain.md D2). Other rooms ask for the stage. */
public sealed interface State {

    record Proposed() implements State {}

    record UnderReview(Instant since) implements State {}

    record TurnedDown(Refusal refusal) implements State {}

    record Decided(Decision inForce) implements State {}

    /** @param connected empty where Torg cannot speak with the platform and the unit runs the account there itself */
    record Active(Decision inForce, Optional<Long> connected) implements State {}

    /** @param since the last day on which anything was published */
    record Dormant(Decision inForce, Optional<Long> connected, LocalDate since) implements State {}

    /**
     * No token: it was destroyed in the same act.
     *
     * @param lastDay when it is to be gone, if it was being closed
     */
    record Hijacked(Optional<Decision> inForce, Instant since, Stage before, Optional<LocalDate> lastDay)
            implements State {}

    /** @param lastDay when the account is to be gone */
    record Closing(Optional<Decision> inForce, Optional<Long> connected, LocalDate lastDay) implements State {}

    record Archived(Optional<Decision> inForce, Optional<Long> connected, LocalDate lastDay, Receipt receipt)
            implements State {}

    record Closed(Optional<Decision> inForce, Receipt receipt, LocalDate on) implements State {}

    default Stage stage() {
        return switch (this) {
            case Proposed() -> Stage.PROPOSED;
            case UnderReview(var since) -> Stage.UNDER_REVIEW;
            case TurnedDown(var refusal) -> Stage.REFUSED;
            case Decided(var decision) -> Stage.DECIDED;
            case Active(var decision, var connection) -> Stage.ACTIVE;
            case Dormant(var decision, var connection, var since) -> Stage.DORMANT;
            case Hijacked(var decision, var since, var before, var lastDay) -> Stage.HIJACKED;
            case Closing(var decision, var connection, var lastDay) -> Stage.CLOSING;
            case Archived(var decision, var connection, var lastDay, var receipt) -> Stage.ARCHIVED;
            case Closed(var decision, var receipt, var on) -> Stage.CLOSED;
        };
    }

    default Optional<Decision> decision() {
        return switch (this) {
            case Proposed() -> Optional.empty();
            case UnderReview(var since) -> Optional.empty();
            case TurnedDown(var refusal) -> Optional.empty();
            case Decided(var decision) -> Optional.of(decision);
            case Active(var decision, var connection) -> Optional.of(decision);
            case Dormant(var decision, var connection, var since) -> Optional.of(decision);
            case Hijacked(var decision, var since, var before, var lastDay) -> decision;
            case Closing(var decision, var connection, var lastDay) -> decision;
            case Archived(var decision, var connection, var lastDay, var receipt) -> decision;
            case Closed(var decision, var receipt, var on) -> decision;
        };
    }

    default Optional<Long> connection() {
        return switch (this) {
            case Active(var decision, var connection) -> connection;
            case Dormant(var decision, var connection, var since) -> connection;
            case Closing(var decision, var connection, var lastDay) -> connection;
            case Archived(var decision, var connection, var lastDay, var receipt) -> connection;
            case Proposed p -> Optional.empty();
            case UnderReview u -> Optional.empty();
            case TurnedDown t -> Optional.empty();
            case Decided d -> Optional.empty();
            case Hijacked h -> Optional.empty();
            case Closed c -> Optional.empty();
        };
    }
}
