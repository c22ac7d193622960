package torg.exports;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;
import torg.register.Account;
import torg.register.above.ArchiveSource;

/** What came out of an account's archives, for its final one: line by line with where it stood, and the bytes as captured. */
@Component
class ExportsArchive implements ArchiveSource {
    private static final Instant FOR_EVER = Instant.parse("9999-12-31T00:00:00Z");
    private static final int FEW = 500; // lines in memory at once, where the reader is in a transaction

    private final JdbcClient db;
    private final JsonMapper json;

    ExportsArchive(JdbcClient db, JsonMapper json) {
        this.db = db;
        this.json = json;
    }

    @Override
    public Optional<Instant> changedAt(Account account) {
        return db.sql("""
                        select max(p.finished_at) from export_piece p join export_archive a on a.id = p.archive_id
                        where a.account_id = :account
                        """)
                .param("account", account.id().value())
                .query((row, n) -> Optional.ofNullable(row.getTimestamp(1)).map(Timestamp::toInstant))
                .single();
    }

    @Override
    public List<String> captured(Account account) {
        return List.of(Keeping.subject(account.id()), Keeping.media(account.id()));
    }

    @Override
    public boolean tellsOfTheAccount() {
        return false;
    }

    @Override
    public void write(Account account, Package into) throws IOException {
        write(account, Instant.EPOCH, FOR_EVER, into);
    }

    /** By when the archive came in, as its pieces were captured then. */
    @Override
    public void write(Account account, Instant from, Instant until, Package into) throws IOException {
        write("exports/items.jsonl", """
                select i.id, i.kind, i.said_at, i.ours, i.author, i.words, i.ref, i.parent, i.address, i.media,
                    i.capture, i.place, p.path, a.sha256 as archive
                from export_item i
                join export_piece p on p.archive_id = i.archive_id and p.number = i.piece
                join export_archive a on a.id = i.archive_id
                where i.account_id = :account and a.received_at >= :from and a.received_at < :until order by i.id
                """, account, from, until, into);
        write("exports/media.jsonl", """
                select m.sha256, m.bytes, m.type, m.capture, p.path, a.sha256 as archive
                from export_media m
                join export_piece p on p.archive_id = m.archive_id and p.number = m.piece
                join export_archive a on a.id = m.archive_id
                where m.account_id = :account and a.received_at >= :from and a.received_at < :until
                order by m.archive_id, m.piece
                """, account, from, until, into);
    }

    private void write(String name, String select, Account account, Instant from, Instant until, Package into)
            throws IOException {
        into.file(name, out -> {
            try (var lines = db
                    .sql(select)
                    .withFetchSize(FEW)
                    .param("account", account.id().value())
                    .param("from", Timestamp.from(from))
                    .param("until", Timestamp.from(until))
                    .query((row, n) -> line(row))
                    .stream()) {
                lines.forEach(line -> {
                    try {
                        out.write(json.writeValueAsBytes(line));
                        out.write('\n');
                    } catch (IOException e) {
                        throw new UncheckedIOException(e);
                    }
                });
            }
        });
    }

    private static Map<String, Object> line(ResultSet row) throws SQLException {
        var line = new LinkedHashMap<String, Object>();
        for (var column = 1; column <= row.getMetaData().getColumnCount(); column++) {
            line.put(row.getMetaData().getColumnLabel(column), plain(row.getObject(column)));
        }
        return line;
    }

    private static Object plain(Object value) throws SQLException {
        return switch (value) {
            case Timestamp at -> at.toInstant().toString();
            case byte[] hash -> HexFormat.of().formatHex(hash);
            case Array hashes ->
                Arrays.stream((byte[][]) hashes.getArray())
                        .map(HexFormat.of()::formatHex)
                        .toList();
            case null -> "";
            default -> value;
        };
    }
}
