package torg.records.media;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import tools.jackson.core.JacksonException;
import torg.vault.store.Sha256;
import torg.vault.store.Shelves;
import torg.vault.store.Shelves.Found;

/**
 * Holds every medium against its record in the ledger: the bytes lie where they should and are what they were. The ledger is
 * what is believed, so that a row that vanished together with its file is missed as well.
 */
public final class MediaVerification {
    private static final int FETCHED_AT_ONCE = 1_000;

    private final Connection connection;
    private final Shelves shelves;

    public MediaVerification(Connection connection, Shelves shelves) {
        this.connection = connection;
        this.shelves = shelves;
    }

    /** @param record the entry in the ledger that says what it is */
    public record Fault(long record, String what) {}

    /** @param faults every one of them, so that an operator knows what to bring back from a backup */
    public record Result(long media, long contents, List<Fault> faults) {
        public boolean holds() {
            return faults.isEmpty();
        }
    }

    private record Named(long medium, String sha256) {}

    public Result run() throws SQLException {
        var rows = rows();
        var checked = new HashMap<String, Optional<String>>();
        var faults = new ArrayList<Fault>();
        var media = 0L;
        connection.setAutoCommit(false); // or the driver would hold all of it in memory
        try (var statement = connection.prepareStatement("""
                select id, content from ledger_entry
                where kind = 'capture' and subject like 'media/connection/%' and content is not null order by id
                """)) {
            statement.setFetchSize(FETCHED_AT_ONCE);
            try (var captured = statement.executeQuery()) {
                while (captured.next()) {
                    media++;
                    var entry = captured.getLong("id");
                    fault(captured.getBytes("content"), Optional.ofNullable(rows.remove(entry)), checked)
                            .ifPresent(what -> faults.add(new Fault(entry, what)));
                }
            }
        } finally {
            connection.rollback();
            connection.setAutoCommit(true);
        }
        rows.forEach((entry, row) ->
                faults.add(new Fault(entry, "the record of medium %d is not in the ledger".formatted(row.medium()))));
        return new Result(media, checked.size(), faults);
    }

    private Optional<String> fault(byte[] content, Optional<Named> row, Map<String, Optional<String>> checked) {
        Sha256 hash;
        try {
            hash = new Sha256(Record.read(content).sha256());
        } catch (JacksonException | IllegalArgumentException e) {
            return Optional.of("the record cannot be read");
        }
        if (row.isEmpty()) {
            return Optional.of("the row of medium %s is gone".formatted(hash.hex()));
        }
        if (!row.get().sha256().equals(hash.hex())) {
            return Optional.of("medium %d names other bytes than its record"
                    .formatted(row.get().medium()));
        }
        return checked.computeIfAbsent(hash.hex(), name -> fault(hash));
    }

    private Optional<String> fault(Sha256 hash) {
        return switch (shelves.find(hash)) {
            case Found.Whole whole -> Optional.empty();
            case Found.Missing() -> Optional.of("the file %s is missing".formatted(shelves.place(hash)));
            case Found.Changed() -> Optional.of("the file %s was changed".formatted(shelves.place(hash)));
        };
    }

    /** By the entries that say what they are. */
    private Map<Long, Named> rows() throws SQLException {
        var rows = new HashMap<Long, Named>();
        try (var statement = connection.createStatement();
                var row = statement.executeQuery(
                        "select id, record, encode(hash, 'hex') as hash from medium where state = 'KEPT'")) {
            while (row.next()) {
                rows.put(row.getLong("record"), new Named(row.getLong("id"), row.getString("hash")));
            }
        }
        return rows;
    }
}
