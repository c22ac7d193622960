package torg.platforms.arrivals;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.Arrays;
import java.util.Collection;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import torg.ledger.Capture;
import torg.ledger.EntryId;
import torg.ledger.Ledger;
import torg.platforms.Network;

/**
 * The landing: what came in is captured as it was, durably, before anybody is told that it was received. Only then, and
 * beside it, is it read, masked, threaded and shown ({@link Projection}).
 */
@Component
public class Arrivals {
    private static final int KEY = 16;
    private static final int LANE_LOCK = 0x6c616e65; // "lane"

    private final JdbcClient db;
    private final Ledger ledger;
    private final Clock clock;

    Arrivals(JdbcClient db, Ledger ledger, Clock clock) {
        this.db = db;
        this.ledger = ledger;
        this.clock = clock;
    }

    /** Something landed by a connection. */
    public record Incoming(long connection, Landed landed) {}

    /**
     * In the caller's transaction, or in one of its own; once that commits, nothing of it can be lost. All of it is one
     * statement, for each way to the database and back is another wait before the acknowledgement.
     *
     * @return how many were new
     */
    public int land(List<Incoming> incoming) {
        return land(incoming, clock.instant());
    }

    /**
     * The database decides what is new, by its primary key: two nodes that get the same webhook at once keep it once. In
     * one order for all, so that two batches never wait for each other.
     */
    int land(List<Incoming> incoming, Instant receivedAt) {
        if (incoming.isEmpty()) {
            return 0;
        }
        var sealed = ledger.sealed(incoming.stream()
                .map(i -> new Capture(
                        subject(i.connection()), receivedAt, i.landed().raw()))
                .toList());
        return db.sql("""
                        with sent as (
                            select * from unnest(cast(:keys as bytea[]), cast(:connections as bigint[]), cast(:ats as timestamptz[]),
                                cast(:subjects as text[]), cast(:salts as bytea[]), cast(:contents as bytea[]),
                                cast(:contentHashes as bytea[]), cast(:leafHashes as bytea[])) with ordinality
                                as t (key, connection, at, subject, salt, content, content_hash, leaf_hash, n)),
                        heard as (
                            insert into arrival_key (key) select key from sent order by key
                            on conflict do nothing returning key),
                        fresh as (
                            select *, row_number() over (order by n) as place
                            from (select distinct on (key) sent.* from sent join heard using (key) order by key, n) first),
                        captured as (
                            select id, row_number() over (order by id) as place from (
                                select array_agg(at order by n) as ats, array_agg(subject order by n) as subjects,
                                    array_agg(salt order by n) as salts, array_agg(content order by n) as contents,
                                    array_agg(content_hash order by n) as content_hashes,
                                    array_agg(leaf_hash order by n) as leaf_hashes
                                from fresh) f
                            cross join lateral ledger_capture(
                                :kind, :actor, ats, subjects, salts, contents, content_hashes, leaf_hashes) as id)
                        insert into arrival (entry_id, entry_at, connection_id)
                        select captured.id, fresh.at, fresh.connection from captured join fresh using (place)
                        """)
                .param("keys", incoming.stream().map(Arrivals::key).toArray(byte[][]::new))
                .param(
                        "connections",
                        incoming.stream().map(Incoming::connection).toArray(Long[]::new))
                .param("kind", sealed.kind())
                .param("actor", sealed.actor())
                .param("ats", sealed.ats())
                .param("subjects", sealed.subjects())
                .param("salts", sealed.salts())
                .param("contents", sealed.contents())
                .param("contentHashes", sealed.contentHashes())
                .param("leafHashes", sealed.leafHashes())
                .update();
    }

    /** Under which the ledger keeps what a connection received. */
    public static String subject(long connection) {
        return "connection/" + connection;
    }

    /** How many of these have landed by a connection, under the keys they came with: for whoever wants to know that none was lost. */
    public long countLanded(long connection, List<String> keys) {
        return db.sql("select count(*) from arrival_key where key = any(cast(:keys as bytea[]))")
                .param("keys", keys.stream().map(key -> key(connection, key)).toArray(byte[][]::new))
                .query(Long.class)
                .single();
    }

    /** Those of these keys that have landed by a connection. */
    public Set<String> landed(long connection, Collection<String> keys) {
        var byHash = keys.stream()
                .collect(Collectors.toMap(
                        key -> HexFormat.of().formatHex(key(connection, key)), key -> key, (one, same) -> one));
        return db.sql("select key from arrival_key where key = any(cast(:keys as bytea[]))")
                .param(
                        "keys",
                        byHash.keySet().stream().map(HexFormat.of()::parseHex).toArray(byte[][]::new))
                .query((row, n) -> byHash.get(HexFormat.of().formatHex(row.getBytes(1))))
                .set();
    }

    private static byte[] key(Incoming incoming) {
        return key(incoming.connection(), incoming.landed().key());
    }

    private static byte[] key(long connection, String key) {
        try {
            var sha = MessageDigest.getInstance("SHA-256");
            sha.update((connection + "|").getBytes(StandardCharsets.US_ASCII));
            return Arrays.copyOf(sha.digest(key.getBytes(StandardCharsets.UTF_8)), KEY);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Captured bytes that nobody could read, newest first. */
    public record Unread(long entry, Instant at, long connection, String what) {}

    public List<Unread> unreadable() {
        return db.sql("select * from arrival_unreadable order by entry_id desc limit 200")
                .query((row, n) -> new Unread(
                        row.getLong("entry_id"),
                        row.getTimestamp("entry_at").toInstant(),
                        row.getLong("connection_id"),
                        row.getString("what")))
                .list();
    }

    public long countUnreadable() {
        return db.sql("select count(*) from arrival_unreadable")
                .query(Long.class)
                .single();
    }

    /** Back on the queue, for when a newer Torg can read it. */
    public boolean retry(long entry) {
        return db.sql("""
                                with again as (delete from arrival_unreadable where entry_id = :entry returning *)
                                insert into arrival (entry_id, entry_at, connection_id)
                                select entry_id, entry_at, connection_id from again
                                """).param("entry", entry).update() == 1;
    }

    record Waiting(EntryId entry, long connection, Network network, byte[] raw) {}

    /**
     * Keeps a lane to this transaction, on all nodes. Nothing of it is an act of the city's that somebody has been told
     * of, so it need not wait for the disk: after a crash the arrivals are back on the queue and are read again. A node
     * that falls asleep in here is shown out.
     */
    void enter(int lane) {
        db.sql("""
                        select set_config('synchronous_commit', 'off', true),
                            set_config('idle_in_transaction_session_timeout', '30s', true),
                            pg_advisory_xact_lock(:lanes, :lane)
                        """)
                .param("lanes", LANE_LOCK)
                .param("lane", lane)
                .query((row, n) -> n)
                .single();
    }

    /** Of all lanes. */
    List<Waiting> take(int most) {
        return take(most, 0, 1);
    }

    /**
     * Takes the oldest off the queue; they come back if the transaction does not commit. A connection keeps to one lane,
     * so that what was said first is read first. The captures are fetched one by one: the planner's figures are always
     * old in a storm, and by them it would rather read the ledger to its end.
     */
    List<Waiting> take(int most, int lane, int lanes) {
        return db.sql("""
                        with taken as (
                            delete from arrival where entry_id in (
                                select entry_id from arrival where connection_id % :lanes = :lane
                                order by entry_id limit :most for update skip locked)
                            returning *)
                        """ + CONTENT)
                .param("most", most)
                .param("lane", lane)
                .param("lanes", lanes)
                .query(Arrivals::waiting)
                .list();
    }

    /** What nobody else can see yet, because the transaction that landed it is this one. */
    List<Waiting> takeOwn(long connection) {
        return db.sql("""
                        with taken as (
                            delete from arrival where connection_id = :connection and xmin = pg_current_xact_id()::xid
                            returning *)
                        """ + CONTENT)
                .param("connection", connection)
                .query(Arrivals::waiting)
                .list();
    }

    private static final String CONTENT = """
            select t.entry_id, t.entry_at, t.connection_id, c.network, e.content
            from taken t
            join connection c on c.id = t.connection_id
            cross join lateral (
                select content from ledger_entry where id = t.entry_id and at = t.entry_at limit 1) e
            where e.content is not null
            order by t.entry_id
            """;

    private static Waiting waiting(ResultSet row, int number) throws SQLException {
        return new Waiting(
                new EntryId(
                        row.getLong("entry_id"), row.getTimestamp("entry_at").toInstant()),
                row.getLong("connection_id"),
                Network.valueOf(row.getString("network")),
                row.getBytes("content"));
    }

    void setAside(Waiting waiting, String what) {
        db.sql(
                        "insert into arrival_unreadable (entry_id, entry_at, connection_id, what) values (:id, :at, :connection, :what)")
                .param("id", waiting.entry().number())
                .param("at", Timestamp.from(waiting.entry().at()))
                .param("connection", waiting.connection())
                .param("what", what)
                .update();
    }
}
