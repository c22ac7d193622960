package torg.exports;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import torg.register.AccountId;
import torg.shell.Refused;

/**
 * An archive that was sent in, and how far it has come.
 *
 * @param run how many times its reading was begun
 * @param owner whose it says it is
 */
public record Export(
        ExportId id,
        AccountId account,
        String name,
        long bytes,
        String sha256,
        boolean renamed,
        Instant receivedAt,
        long receivedBy,
        String receivedByName,
        Optional<String> owner,
        int run,
        State state) {

    public sealed interface State {

        /** Stored, and not looked into yet. */
        record Received(UUID file) implements State {}

        /** Looked through: what is in it is known, and is being taken piece by piece. */
        record Reading(UUID file) implements State {}

        /** Somebody has stopped it; what was taken stays, and it can go on. */
        record Stopped(UUID file, Instant at) implements State {}

        /** @param why the key of a sentence with at most one thing in it */
        record NotRead(String why, String about) implements State {}

        /** @param file as it came; none once something in it has been let go of */
        record Finished(Instant at, Optional<UUID> file) implements State {}

        default String word() {
            return switch (this) {
                case Received r -> "exports.state.received";
                case Reading r -> "exports.state.reading";
                case Stopped s -> "exports.state.stopped";
                case NotRead n -> "exports.state.not-read";
                case Finished f -> "exports.state.finished";
            };
        }
    }

    public boolean isUnderWay() {
        return switch (state) {
            case State.Received r -> true;
            case State.Reading r -> true;
            case State.Stopped s -> false;
            case State.NotRead n -> false;
            case State.Finished f -> false;
        };
    }

    /** Where its bytes lie, while they are to be read. */
    Optional<UUID> file() {
        return switch (state) {
            case State.Received(var file) -> Optional.of(file);
            case State.Reading(var file) -> Optional.of(file);
            case State.Stopped(var file, var at) -> Optional.of(file);
            case State.NotRead n -> Optional.empty();
            case State.Finished f -> Optional.empty();
        };
    }

    /** Its file lies here as it came. */
    public boolean isKept() {
        return kept().isPresent();
    }

    /** Where its bytes lie, as they came, now that they have been read. */
    Optional<UUID> kept() {
        return state instanceof State.Finished(var at, var file) ? file : Optional.empty();
    }

    void stoppable() {
        if (!isUnderWay()) {
            throw new Refused("exports.not-under-way");
        }
    }

    void resumable() {
        if (!(state instanceof State.Stopped)) {
            throw new Refused("exports.not-stopped");
        }
    }
}
