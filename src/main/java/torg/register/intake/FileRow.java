package torg.register.intake;

import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import torg.ledger.EntryId;
import torg.register.intake.IntakeFile.Reading;
import torg.register.intake.IntakeFile.Run;
import torg.register.intake.IntakeFile.State;
import torg.register.intake.appraisal.Columns;
import torg.register.intake.appraisal.Field;

/** Reads a row of intake_file. No column says the state: the facts do. */
final class FileRow {
    private FileRow() {}

    static IntakeFile file(ResultSet row, int number) throws SQLException {
        return new IntakeFile(
                new IntakeId(row.getLong("id")),
                row.getString("name"),
                row.getLong("size"),
                new EntryId(
                        row.getLong("capture_id"),
                        row.getTimestamp("capture_at").toInstant()),
                new Sender(
                        row.getLong("received_by"), row.getString("received_by_name"), longs(row.getArray("places"))),
                row.getInt("run"),
                state(row));
    }

    private static State state(ResultSet row) throws SQLException {
        if (row.getString("trouble") != null) {
            return new State.Unreadable(row.getString("trouble"));
        }
        if (row.getArray("columns") == null) {
            return new State.Received();
        }
        var reading = reading(row);
        var rehearsed = instant(row, "rehearsed_at");
        var finished = instant(row, "run_finished_at");
        if (row.getInt("run") > 0 && finished.isEmpty()) {
            return new State.Running(reading, run(row));
        }
        if (finished.isPresent()
                && rehearsed.map(at -> !at.isAfter(finished.get())).orElse(true)) {
            return new State.Finished(reading, run(row), finished.get());
        }
        return rehearsed.<State>map(at -> new State.Rehearsed(reading, at)).orElseGet(() -> new State.Read(reading));
    }

    private static Reading reading(ResultSet row) throws SQLException {
        return new Reading(
                texts(row.getArray("sheets")),
                row.getString("sheet"),
                row.getInt("heading_row"),
                texts(row.getArray("headings")),
                new Columns(texts(row.getArray("columns")).stream()
                        .map(name -> name.isEmpty() ? Optional.<Field>empty() : Optional.of(Field.valueOf(name)))
                        .toList()));
    }

    private static Run run(ResultSet row) throws SQLException {
        return new Run(
                row.getInt("run"),
                row.getTimestamp("run_started_at").toInstant(),
                new Sender(row.getLong("run_by"), row.getString("run_by_name"), longs(row.getArray("run_places"))));
    }

    private static Optional<Instant> instant(ResultSet row, String column) throws SQLException {
        return Optional.ofNullable(row.getTimestamp(column)).map(Timestamp::toInstant);
    }

    static List<String> texts(Array array) throws SQLException {
        return List.of((String[]) array.getArray());
    }

    private static Set<Long> longs(Array array) throws SQLException {
        return Set.of((Long[]) array.getArray());
    }
}
