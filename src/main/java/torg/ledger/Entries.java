package torg.ledger;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The table ledger_entry. */
@Component
class Entries {
    private final JdbcClient db;
    private final JdbcTemplate jdbc;

    Entries(JdbcClient db, JdbcTemplate jdbc) {
        this.db = db;
        this.jdbc = jdbc;
    }

    /** One statement for any number of rows: as cheap as COPY (reference/perf.md section 2), and joins the transaction. */
    List<EntryId> append(List<Entry> entries) {
        return jdbc.execute("""
                insert into ledger_entry (at, kind, actor, subject, salt, content, content_hash, leaf_hash)
                select * from unnest(?::timestamptz[], ?::text[], ?::text[], ?::text[], ?, ?, ?, ?)
                returning id
                """, (PreparedStatement insert) -> {
            var connection = insert.getConnection();
            insert.setArray(
                    1,
                    connection.createArrayOf(
                            "text", of(entries, e -> e.leaf().at().toString())));
            insert.setArray(
                    2,
                    connection.createArrayOf("text", of(entries, e -> e.leaf().kind())));
            insert.setArray(
                    3,
                    connection.createArrayOf("text", of(entries, e -> e.leaf().actor())));
            insert.setArray(
                    4,
                    connection.createArrayOf("text", of(entries, e -> e.leaf().subject())));
            insert.setArray(
                    5,
                    connection.createArrayOf(
                            "bytea", bytes(entries, e -> e.salt().orElseThrow())));
            insert.setArray(
                    6,
                    connection.createArrayOf(
                            "bytea", bytes(entries, e -> e.content().orElseThrow())));
            insert.setArray(
                    7,
                    connection.createArrayOf(
                            "bytea", bytes(entries, e -> e.leaf().contentHash())));
            insert.setArray(
                    8,
                    connection.createArrayOf(
                            "bytea", bytes(entries, e -> e.leaf().hash())));
            var ids = new ArrayList<EntryId>(entries.size());
            try (var rows = insert.executeQuery()) {
                for (var entry : entries) {
                    rows.next();
                    ids.add(new EntryId(rows.getLong(1), entry.leaf().at()));
                }
            }
            return ids;
        });
    }

    private static byte[][] bytes(List<Entry> entries, Function<Entry, byte[]> field) {
        return entries.stream().map(field).toArray(byte[][]::new);
    }

    private static Object[] of(List<Entry> entries, Function<Entry, Object> field) {
        return entries.stream().map(field).toArray();
    }

    List<Entry> about(String subject) {
        return db.sql(
                        "select * from ledger_entry where subject = :subject and kind <> 'capture' order by id limit 1000")
                .param("subject", subject)
                .query(Entries::entry)
                .list();
    }

    List<Entry> whole(String subject) {
        return db.sql("select * from ledger_entry where subject = :subject and kind <> 'capture' order by id")
                .param("subject", subject)
                .query(Entries::entry)
                .list();
    }

    List<Entry> newest(int count, Optional<Long> before) {
        return db.sql("""
                        select * from ledger_entry where id < :before
                        order by at desc, id desc limit :count
                        """)
                .param("before", before.orElse(Long.MAX_VALUE))
                .param("count", count)
                .query(Entries::entry)
                .list();
    }

    boolean dispose(EntryId id) {
        return db.sql("select ledger_dispose(:id, :at)")
                .param("id", id.number())
                .param("at", Timestamp.from(id.at()))
                .query(Boolean.class)
                .single();
    }

    static Entry entry(ResultSet row, int number) throws SQLException {
        var at = instant(row, "at");
        return new Entry(
                new EntryId(row.getLong("id"), at),
                new Leaf(
                        at,
                        row.getString("kind"),
                        row.getString("actor"),
                        row.getString("subject"),
                        row.getBytes("content_hash")),
                Optional.ofNullable(row.getBytes("salt")),
                Optional.ofNullable(row.getBytes("content")));
    }

    static Instant instant(ResultSet row, String column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class)
                .withOffsetSameInstant(ZoneOffset.UTC)
                .toInstant();
    }
}
