package torg.ledger;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
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

    /** At least one where there is one, and no more than these bytes where there are several: a film is held alone. */
    List<Entry> captured(String subject, Instant from, Instant until, long after, int most, long bytes) {
        return db.sql("""
                        select * from (
                            select e.*, sum(coalesce(octet_length(content), 0)) over (order by id)
                                - coalesce(octet_length(content), 0) as before
                            from (select * from ledger_entry
                                where subject = :subject and kind = 'capture' and id > :after
                                    and at >= :from and at < :until
                                order by id limit :most) e) few
                        where before < :bytes order by id
                        """)
                .param("subject", subject)
                .param("from", Timestamp.from(from))
                .param("until", Timestamp.from(until))
                .param("after", after)
                .param("most", most)
                .param("bytes", bytes)
                .query(Entries::entry)
                .list();
    }

    Optional<Instant> newestCapture(String subject) {
        return db.sql(
                        "select at from ledger_entry where subject = :subject and kind = 'capture' order by id desc limit 1")
                .param("subject", subject)
                .query((row, n) -> instant(row, "at"))
                .optional();
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

    List<EntryId> capturesHolding(List<String> texts, int most) {
        return db.sql("""
                        select id, at from ledger_entry
                        where kind = 'capture' and exists (
                            select from unnest(cast(:texts as text[])) as t (text),
                                lateral (values (text), (lower(text)), (upper(text)), (initcap(text))) as v (variant)
                            where position(convert_to(variant, 'UTF8') in content) > 0)
                        order by id desc limit :most
                        """)
                .param("texts", texts.toArray(String[]::new))
                .param("most", most)
                .query((row, n) -> new EntryId(row.getLong("id"), instant(row, "at")))
                .list();
    }

    List<Entry> unmaskings(Instant from, Instant until, Optional<Long> before, int most) {
        return db.sql("""
                        select * from ledger_entry
                        where kind like '%-unmasked' and at >= :from and at < :until and id < :before
                        order by id desc limit :most
                        """)
                .param("from", Timestamp.from(from))
                .param("until", Timestamp.from(until))
                .param("before", before.orElse(Long.MAX_VALUE))
                .param("most", most)
                .query(Entries::entry)
                .list();
    }

    Optional<byte[]> content(EntryId id) {
        return db.sql("select content from ledger_entry where id = :id and at = :at and content is not null")
                .param("id", id.number())
                .param("at", Timestamp.from(id.at()))
                .query((row, n) -> row.getBytes(1))
                .optional();
    }

    /** The stored leaf, and the tree's where it has come that far, must both be what the row gives when computed anew. */
    Optional<Evidence> evidence(long capture) {
        return db.sql("""
                        select e.*, l.leaf_hash as placed_hash
                        from ledger_entry e left join ledger_leaf l on l.entry_id = e.id
                        where e.id = :id and e.kind = 'capture' and e.content is not null
                        """).param("id", capture).query((row, n) -> evidence(row)).optional();
    }

    private static Evidence evidence(ResultSet row) throws SQLException {
        var entry = entry(row, 0);
        var content = entry.content().orElseThrow();
        var hash = entry.leaf().hash();
        var placed = row.getBytes("placed_hash");
        var holds = Arrays.equals(
                        Leaf.contentHash(entry.salt().orElseThrow(), content),
                        entry.leaf().contentHash())
                && Arrays.equals(hash, row.getBytes("leaf_hash"))
                && (placed == null || Arrays.equals(hash, placed));
        return new Evidence(entry.id(), entry.leaf().subject(), content, hash, holds);
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
