package torg.register.intake;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import torg.ledger.EntryId;
import torg.register.intake.appraisal.Columns;
import torg.shell.Refused;

/**
 * A list that was sent in, and how far it has come.
 *
 * @param capture where its bytes lie, as they came
 * @param runs how many times its rows have been, or are being, entered
 */
public record IntakeFile(
        IntakeId id, String name, long size, EntryId capture, Sender receivedFrom, int runs, State state) {

    public sealed interface State {

        /** Stored, and not read yet: Torg died between the two. It can be read again at any time. */
        record Received() implements State {}

        record Unreadable(String why) implements State {}

        /** Read, and waiting for somebody to say which column is what. */
        record Read(Reading reading) implements State {}

        record Rehearsed(Reading reading, Instant at) implements State {}

        record Running(Reading reading, Run run) implements State {}

        record Finished(Reading reading, Run run, Instant at) implements State {}

        default String word() {
            return switch (this) {
                case Received r -> "register.intake.state.received";
                case Unreadable u -> "register.intake.state.unreadable";
                case Read r -> "register.intake.state.read";
                case Rehearsed r -> "register.intake.state.rehearsed";
                case Running r -> "register.intake.state.running";
                case Finished f -> "register.intake.state.finished";
            };
        }
    }

    /** How the file was read. */
    public record Reading(List<String> sheets, String sheet, int headingRow, List<String> headings, Columns columns) {}

    public record Run(int number, Instant startedAt, Sender by) {}

    public Optional<Reading> reading() {
        return switch (state) {
            case State.Received r -> Optional.empty();
            case State.Unreadable u -> Optional.empty();
            case State.Read(var reading) -> Optional.of(reading);
            case State.Rehearsed(var reading, var at) -> Optional.of(reading);
            case State.Running(var reading, var run) -> Optional.of(reading);
            case State.Finished(var reading, var run, var at) -> Optional.of(reading);
        };
    }

    /** Before anything is entered the file can be read differently; after that its rows are what accounts came from. */
    void readable() {
        if (runs > 0) {
            throw new Refused("register.intake.already-entered");
        }
    }

    /** What a column means can change between runs, never during one. */
    Reading mappable() {
        return switch (state) {
            case State.Received r -> throw new Refused("register.intake.not-read");
            case State.Unreadable u -> throw new Refused("register.intake.not-read");
            case State.Read(var reading) -> reading;
            case State.Rehearsed(var reading, var at) -> reading;
            case State.Running r -> throw new Refused("register.intake.already-running");
            case State.Finished(var reading, var run, var at) -> reading;
        };
    }

    /** Nobody enters what they have not seen rehearsed. */
    int nextRun() {
        return switch (state) {
            case State.Received r -> throw new Refused("register.intake.not-read");
            case State.Unreadable u -> throw new Refused("register.intake.not-read");
            case State.Read r -> throw new Refused("register.intake.rehearse-first");
            case State.Rehearsed r -> runs + 1;
            case State.Running r -> throw new Refused("register.intake.already-running");
            case State.Finished f -> runs + 1;
        };
    }
}
