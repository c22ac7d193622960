package torg.records.retention;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import torg.ledger.Actor;
import torg.ledger.EntryId;
import torg.privacy.disposal.DocumentKind;
import torg.shell.Refused;

/**
 * A disposal by one line of a plan, from the proposal to the certificate.
 *
 * @param account only what came in to it; empty for all that the plan is about
 * @param before what was counted from earlier than this day
 */
public record Run(
        long id,
        long plan,
        DocumentKind kind,
        Optional<Long> account,
        LocalDate before,
        String reason,
        Person proposed,
        State state) {

    /** @param reference by which the ledger knows them */
    public record Person(String reference, String name, Instant at) {
        Actor actor() {
            return new Actor(reference, name);
        }
    }

    /** How far it has come. */
    public sealed interface State {
        record Proposed() implements State {}

        record Declined(Person by, String why) implements State {}

        /** @param stopped by whom, once somebody has said that no more is to go */
        record Running(Person second, Optional<String> stopped) implements State {}

        record Finished(Person second, Optional<String> stopped, Instant at, Certified certified) implements State {}

        default String word() {
            return switch (this) {
                case Proposed proposed -> "retention.state.proposed";
                case Declined declined -> "retention.state.declined";
                case Running running ->
                    running.stopped().isPresent() ? "retention.state.stopping" : "retention.state.running";
                case Finished finished ->
                    finished.stopped().isPresent() ? "retention.state.stopped" : "retention.state.finished";
            };
        }

        default String chip() {
            return switch (this) {
                case Proposed proposed -> "warn";
                case Declined declined -> "";
                case Running running -> "warn";
                case Finished finished -> finished.stopped().isPresent() ? "warn" : "good";
            };
        }
    }

    /**
     * The certificate as it lies in the ledger.
     *
     * @param last when no backup from before can be read any more, and the certificate of that
     */
    public record Certified(EntryId csv, String csvSha256, EntryId pdf, Optional<Last> last) {}

    public record Last(Instant at, EntryId pdf) {}

    /** Two people, so that nobody disposes of a public record alone (domain.md D66). */
    void confirmable(Actor second) {
        open();
        if (proposed.reference().equals(second.reference())) {
            throw new Refused("disposal.somebody-else");
        }
    }

    void open() {
        if (!(state instanceof State.Proposed)) {
            throw new Refused("disposal.already-settled");
        }
    }

    void stoppable() {
        if (!(state instanceof State.Running running) || running.stopped().isPresent()) {
            throw new Refused("retention.not-running");
        }
    }

    public boolean running() {
        return state instanceof State.Running;
    }

    public Optional<State.Finished> finished() {
        return state instanceof State.Finished finished ? Optional.of(finished) : Optional.empty();
    }

    /** How the ledger names it: by whose decision content is gone. */
    String decision(Plan plan) {
        return plan.reference() + ", " + plan.title() + " (gallring " + id + ")";
    }
}
