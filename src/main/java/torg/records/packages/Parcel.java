package torg.records.packages;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import torg.register.AccountId;

/**
 * A package for the archive: all of an account, or what reached the city on it in a year.
 *
 * @param year empty for all of it
 */
public record Parcel(
        long id, long run, AccountId account, String accountName, String brand, Optional<Integer> year, State state) {

    public sealed interface State {
        record Waiting() implements State {}

        /** @param trouble the key of why */
        record Failed(String trouble) implements State {}

        record Ready(Made made, Optional<Receipt> receipt) implements State {}

        default String word() {
            return switch (this) {
                case Waiting waiting -> "records.packages.state.waiting";
                case Failed failed -> "records.packages.state.failed";
                case Ready(var made, var receipt) when receipt.isPresent() -> "records.packages.state.received";
                case Ready ready -> "records.packages.state.ready";
            };
        }
    }

    /**
     * @param name its folder's, and its file's without {@code .zip}
     * @param missing received documents of which only the line is left, since they were disposed of
     * @param flawed those whose bytes are not what they were when they came
     */
    public record Made(
            String name, Level level, long files, long bytes, String sha256, long missing, long flawed, Instant at) {}

    /** @param reference the archive's own number for it */
    public record Receipt(
            String takenBy, LocalDate takenOn, String reference, String sha256, String notedBy, Instant notedAt) {}

    public Optional<Made> made() {
        return state instanceof State.Ready(var made, var receipt) ? Optional.of(made) : Optional.empty();
    }

    public Optional<Receipt> receipt() {
        return state instanceof State.Ready(var made, var receipt) ? receipt : Optional.empty();
    }

    public Optional<String> trouble() {
        return state instanceof State.Failed(var trouble) ? Optional.of(trouble) : Optional.empty();
    }
}
