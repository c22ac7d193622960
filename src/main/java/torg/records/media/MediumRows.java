package torg.records.media;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.IntFunction;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import torg.inbox.Message;
import torg.platforms.Network;
import torg.privacy.disposal.Item;
import torg.vault.store.Sha256;

/** The table medium. */
@Component
class MediumRows {
    private static final int MOST_BESIDE_A_MESSAGE = 50;

    private final JdbcClient db;

    MediumRows(JdbcClient db) {
        this.db = db;
    }

    record Fresh(long connection, String message, long capture, int number, String address, String alternative) {}

    void add(List<Fresh> fresh, Instant now) {
        db.sql("""
                        insert into medium (connection_id, ref, capture, number, address, alternative, noted_at, next_at)
                        select t.*, :now, :now from unnest(cast(:connections as bigint[]), cast(:refs as text[]), cast(:captures as bigint[]),
                            cast(:numbers as int[]), cast(:addresses as text[]), cast(:alternatives as text[])) as t
                        on conflict do nothing
                        """)
                .param("now", Timestamp.from(now))
                .param("connections", of(fresh, Fresh::connection, Long[]::new))
                .param("refs", of(fresh, Fresh::message, String[]::new))
                .param("captures", of(fresh, Fresh::capture, Long[]::new))
                .param("numbers", of(fresh, Fresh::number, Integer[]::new))
                .param("addresses", of(fresh, Fresh::address, String[]::new))
                .param("alternatives", of(fresh, Fresh::alternative, String[]::new))
                .update();
    }

    /** Those whose turn it is. Should Torg be killed before they are fetched, their turn comes again. */
    List<Medium> take(int most, Instant now, Duration lease) {
        return db.sql("""
                        update medium set next_at = :later where id in (
                            select id from medium where next_at <= :now order by next_at limit :most for update skip locked)
                        returning *
                        """)
                .param("later", Timestamp.from(now.plus(lease)))
                .param("now", Timestamp.from(now))
                .param("most", most)
                .query(MediumRows::medium)
                .list();
    }

    void later(long id, Instant at) {
        db.sql("update medium set next_at = :at, tries = tries + 1 where id = :id and state = 'WAITING'")
                .param("id", id)
                .param("at", Timestamp.from(at))
                .update();
    }

    /** @return whether it still waits; it may have been disposed of meanwhile */
    boolean hold(long id) {
        return db.sql("select id from medium where id = :id and state = 'WAITING' for update")
                .param("id", id)
                .query(Long.class)
                .optional()
                .isPresent();
    }

    void kept(long id, Medium.State.Kept kept, Instant now) {
        db.sql("""
                        update medium set state = 'KEPT', next_at = null, hash = :hash, type = :type, bytes = :bytes,
                            record = :record, settled_at = :now
                        where id = :id
                        """)
                .param("id", id)
                .param("hash", kept.hash().bytes())
                .param("type", kept.kind().type())
                .param("bytes", kept.bytes())
                .param("record", kept.record())
                .param("now", Timestamp.from(now))
                .update();
    }

    void lost(long id, String word, Instant now) {
        db.sql("update medium set state = 'LOST', next_at = null, word = :word, settled_at = :now where id = :id")
                .param("id", id)
                .param("word", word)
                .param("now", Timestamp.from(now))
                .update();
    }

    Network network(long connection) {
        return Network.valueOf(db.sql("select network from connection where id = :id")
                .param("id", connection)
                .query(String.class)
                .single());
    }

    /** A medium with the message that is shown from its capture or a later one. */
    record Hung(Medium medium, long conversation, boolean masked) {}

    Optional<Hung> find(long id) {
        return db.sql("""
                        select d.*, m.conversation_id, m.hides or c.secret as masked
                        from medium d
                        cross join lateral (
                            select conversation_id, hides from message
                            where connection_id = d.connection_id and ref = d.ref order by at desc limit 1) m
                        join conversation c on c.id = m.conversation_id
                        where d.id = :id
                        """)
                .param("id", id)
                .query((row, n) -> new Hung(medium(row, n), row.getLong("conversation_id"), row.getBoolean("masked")))
                .optional();
    }

    /** Looked up one by one by their keys, however many months of messages there are. */
    Map<Long, List<Medium>> beside(Collection<Message> messages) {
        var found = new HashMap<Long, List<Medium>>();
        db.sql("""
                        select t.id as message, d.*
                        from unnest(cast(:ids as bigint[]), cast(:ats as timestamptz[])) as t (id, at)
                        cross join lateral (
                            select ref, capture from message where id = t.id and at = t.at limit 1) m
                        cross join lateral (
                            select * from medium where capture = m.capture and ref = m.ref order by number limit :most) d
                        order by t.id, d.number
                        """)
                .param("ids", of(messages, Message::id, Long[]::new))
                .param("ats", of(messages, message -> message.at().toString(), String[]::new))
                .param("most", MOST_BESIDE_A_MESSAGE)
                .query(row -> {
                    found.computeIfAbsent(row.getLong("message"), m -> new ArrayList<>())
                            .add(medium(row, 0));
                });
        return found;
    }

    /** With one version of a message, in the order in which it was sent. */
    List<Medium> sent(long message, long capture) {
        return db.sql("""
                        select d.* from message m
                        join medium d on d.connection_id = m.connection_id and d.ref = m.ref
                        where m.id = :message and d.capture = :capture
                        order by d.number
                        """)
                .param("message", message)
                .param("capture", capture)
                .query(MediumRows::medium)
                .list();
    }

    /** All that was sent with these, in every version of them; also by its own record. */
    List<Medium> of(List<Item> items) {
        return db.sql("""
                        select d.* from medium d
                        where d.capture = any(cast(:captures as bigint[])) or d.record = any(cast(:captures as bigint[]))
                            or (d.connection_id, d.ref) in (
                                select connection_id, ref from message
                                where id = any(cast(:messages as bigint[])) and ref is not null)
                        order by d.id
                        """)
                .param("captures", of(items, Item::capture, Long[]::new))
                .param("messages", of(items, Item::message, Long[]::new))
                .query(MediumRows::medium)
                .list();
    }

    void remove(long id) {
        db.sql("delete from medium where id = :id").param("id", id).update();
    }

    boolean isReferredTo(Sha256 hash) {
        return db.sql("select exists (select from medium where hash = :hash)")
                .param("hash", hash.bytes())
                .query(Boolean.class)
                .single();
    }

    /** Of an account, also from connections it no longer has. */
    List<Medium> ofAccount(long account) {
        return db.sql("select d.* from medium d where d.connection_id in (" + CONNECTIONS + ") order by d.id")
                .param("account", account)
                .query(MediumRows::medium)
                .list();
    }

    /** When each was fetched, or given up. */
    Map<Long, Instant> settledAt(long account) {
        var all = new HashMap<Long, Instant>();
        db.sql("select id, settled_at from medium where settled_at is not null and connection_id in (" + CONNECTIONS
                        + ")")
                .param("account", account)
                .query(row -> {
                    all.put(row.getLong("id"), row.getTimestamp("settled_at").toInstant());
                });
        return all;
    }

    List<Long> connections(long account) {
        return db.sql(CONNECTIONS).param("account", account).query(Long.class).list();
    }

    Optional<Instant> changedAt(long account) {
        return db.sql("select max(coalesce(settled_at, noted_at)) from medium where connection_id in (" + CONNECTIONS
                        + ")")
                .param("account", account)
                .query((row, n) -> Optional.ofNullable(row.getTimestamp(1)).map(Timestamp::toInstant))
                .single();
    }

    private static final String CONNECTIONS =
            "select connection_id from conversation where account_id = :account group by connection_id";

    private static Medium medium(ResultSet row, int number) throws SQLException {
        return new Medium(
                row.getLong("id"),
                row.getLong("connection_id"),
                row.getString("ref"),
                row.getLong("capture"),
                row.getString("address"),
                row.getString("alternative"),
                row.getInt("tries"),
                row.getTimestamp("noted_at").toInstant(),
                switch (row.getString("state")) {
                    case "KEPT" ->
                        new Medium.State.Kept(
                                Sha256.of32(row.getBytes("hash")),
                                Kind.called(row.getString("type")),
                                row.getLong("bytes"),
                                row.getLong("record"));
                    case "LOST" -> new Medium.State.Lost(row.getString("word"));
                    default -> new Medium.State.Waiting();
                });
    }

    private static <S, T> T[] of(Collection<S> rows, Function<S, T> field, IntFunction<T[]> array) {
        return rows.stream().map(field).toArray(array);
    }
}
