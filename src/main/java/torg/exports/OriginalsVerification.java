package torg.exports;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;

/** Holds the file of every archive that is kept against what the ledger says came in. */
public final class OriginalsVerification {
    private final Connection connection;
    private final Path folder;

    public OriginalsVerification(Connection connection, Path folder) {
        this.connection = connection;
        this.folder = folder;
    }

    public record Fault(long export, String what) {}

    public record Result(long files, List<Fault> faults) {
        public boolean holds() {
            return faults.isEmpty();
        }
    }

    public Result run() throws SQLException {
        var faults = new ArrayList<Fault>();
        var files = 0L;
        try (var statement = connection.createStatement();
                var row = statement.executeQuery("""
                        with received as (
                            select (convert_from(content, 'UTF8')::jsonb ->> 'export')::bigint as export,
                                convert_from(content, 'UTF8')::jsonb ->> 'sha256' as sha256
                            from ledger_entry where kind = 'exports.export-received' and content is not null)
                        select a.id, a.file, encode(a.sha256, 'hex') as sha256, r.sha256 as received
                        from export_archive a left join received r on r.export = a.id
                        where a.finished_at is not null and a.file is not null order by a.id
                        """)) {
            while (row.next()) {
                files++;
                var export = row.getLong("id");
                var says = Optional.ofNullable(row.getString("received"));
                fault(Storeroom.file(folder, row.getString("file")), row.getString("sha256"), says)
                        .ifPresent(what -> faults.add(new Fault(export, what)));
            }
        }
        return new Result(files, faults);
    }

    private static Optional<String> fault(Path file, String sha256, Optional<String> says) {
        if (says.isEmpty()) {
            return Optional.of("the ledger does not say that it came in");
        }
        if (!says.get().equals(sha256)) {
            return Optional.of("its row names another hash than the ledger");
        }
        var hash = Storeroom.sha256();
        try (var in = new DigestInputStream(Files.newInputStream(file), hash)) {
            in.transferTo(OutputStream.nullOutputStream());
        } catch (NoSuchFileException e) {
            return Optional.of("the file %s is missing".formatted(file));
        } catch (IOException e) {
            return Optional.of("the file %s cannot be read".formatted(file));
        }
        return HexFormat.of().formatHex(hash.digest()).equals(sha256)
                ? Optional.empty()
                : Optional.of("the file %s was changed".formatted(file));
    }
}
