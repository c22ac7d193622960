package torg.ledger;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The table ledger_entry, asked for what was captured. */
@Component
class Captures {
    private final JdbcClient db;

    Captures(JdbcClient db) {
        this.db = db;
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

    List<Entry> captured(Collection<Long> ids) {
        return db.sql(
                        "select * from ledger_entry where id = any(cast(:ids as bigint[])) and kind = 'capture' order by id")
                .param("ids", ids.toArray(Long[]::new))
                .query(Entries::entry)
                .list();
    }

    Optional<Instant> newestCapture(String subject) {
        return db.sql(
                        "select at from ledger_entry where subject = :subject and kind = 'capture' order by id desc limit 1")
                .param("subject", subject)
                .query((row, n) -> Entries.instant(row, "at"))
                .optional();
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
                .query((row, n) -> new EntryId(row.getLong("id"), Entries.instant(row, "at")))
                .list();
    }

    long countDisposed(String subject, Instant from, Instant until) {
        return db.sql("""
                        select count(*) from ledger_entry
                        where subject = :subject and kind = 'capture' and at >= :from and at < :until and content is null
                        """)
                .param("subject", subject)
                .param("from", Timestamp.from(from))
                .param("until", Timestamp.from(until))
                .query(Long.class)
                .single();
    }

    List<Long> capturesHolding(List<Ledger.Pair> pairs) {
        return db.sql("""
                        select distinct e.id
                        from unnest(cast(:subjects as text[]), cast(:firsts as text[]), cast(:seconds as text[]),
                            cast(:escaped as text[])) as t (subject, first, second, escaped)
                        join ledger_entry e on e.subject = t.subject and e.kind = 'capture'
                        where position(convert_to(t.first, 'UTF8') in e.content) > 0
                            and (position(convert_to(t.second, 'UTF8') in e.content) > 0
                                or position(convert_to(t.escaped, 'UTF8') in e.content) > 0)
                        """)
                .param("subjects", pairs.stream().map(Ledger.Pair::subject).toArray(String[]::new))
                .param("firsts", pairs.stream().map(Ledger.Pair::first).toArray(String[]::new))
                .param("seconds", pairs.stream().map(Ledger.Pair::second).toArray(String[]::new))
                .param("escaped", pairs.stream().map(p -> escaped(p.second())).toArray(String[]::new))
                .query(Long.class)
                .list();
    }

    private static String escaped(String text) {
        return text.chars()
                .mapToObj(c -> c < 128 ? String.valueOf((char) c) : "\\u%04x".formatted(c))
                .collect(Collectors.joining());
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
        var entry = Entries.entry(row, 0);
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
}
