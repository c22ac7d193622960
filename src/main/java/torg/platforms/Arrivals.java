package torg.platforms;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import torg.ledger.Capture;
import torg.ledger.EntryId;
import torg.ledger.Ledger;

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
     * In the caller's transaction; once that commits, nothing of it can be lost.
     *
     * @return how many were new
     */
    public int land(List<Incoming> incoming) {
        return land(incoming, clock.instant());
    }

    int land(List<Incoming> incoming, Instant receivedAt) {
        var fresh = notHeardBefore(incoming);
        if (fresh.isEmpty()) {
            return 0;
        }
        var captured = ledger.capture(fresh.stream()
                .map(i -> new Capture(
                        "connection/" + i.connection(), receivedAt, i.landed().raw()))
                .toList());
        db.sql("""
                        insert into arrival (entry_id, entry_at, connection_id)
                        select * from unnest(cast(:ids as bigint[]), cast(:ats as timestamptz[]), cast(:connections as bigint[]))
                        """)
                .param("ids", captured.stream().map(EntryId::number).toArray(Long[]::new))
                .param("ats", captured.stream().map(id -> id.at().toString()).toArray(String[]::new))
                .param("connections", fresh.stream().map(Incoming::connection).toArray(Long[]::new))
                .update();
        return fresh.size();
    }

    /** The database decides, by its primary key: two nodes that get the same webhook at once keep it once. */
    private List<Incoming> notHeardBefore(List<Incoming> incoming) {
        var keys = incoming.stream().map(Arrivals::key).toArray(byte[][]::new);
        var sorted = keys.clone();
        Arrays.sort(
                sorted, Arrays::compareUnsigned); // one order for all, so that two batches never wait for each other
        var unheard = new HashSet<String>();
        db.sql(
                        "insert into arrival_key (key) select * from unnest(cast(:keys as bytea[])) on conflict do nothing returning key")
                .param("keys", sorted)
                .query(row -> {
                    unheard.add(text(row.getBytes(1)));
                });
        var fresh = new ArrayList<Incoming>(unheard.size());
        for (var i = 0; i < keys.length; i++) {
            if (unheard.remove(text(keys[i]))) {
                fresh.add(incoming.get(i));
            }
        }
        return fresh;
    }

    private static byte[] key(Incoming incoming) {
        try {
            var sha = MessageDigest.getInstance("SHA-256");
            sha.update((incoming.connection() + "|").getBytes(StandardCharsets.US_ASCII));
            return Arrays.copyOf(sha.digest(incoming.landed().key().getBytes(StandardCharsets.UTF_8)), KEY);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String text(byte[] key) {
        return new String(key, StandardCharsets.ISO_8859_1);
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
        return db.sql("select count(*) from arrival_unreadable").query(Long.class).single();
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
                        select t.entry_id, t.entry_at, t.connection_id, c.network, e.content
                        from taken t
                        join connection c on c.id = t.connection_id
                        cross join lateral (
                            select content from ledger_entry where id = t.entry_id and at = t.entry_at limit 1) e
                        where e.content is not null
                        order by t.entry_id
                        """)
                .param("most", most)
                .param("lane", lane)
                .param("lanes", lanes)
                .query((row, n) -> new Waiting(
                        new EntryId(
                                row.getLong("entry_id"),
                                row.getTimestamp("entry_at").toInstant()),
                        row.getLong("connection_id"),
                        Network.valueOf(row.getString("network")),
                        row.getBytes("content")))
                .list();
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
