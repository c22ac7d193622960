package torg.inbox;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import torg.platforms.Network;
import torg.platforms.RemoteRef;
import torg.platforms.Way;
import torg.privacy.Masked;

/** The table message. */
@Component
class Messages {
    private final JdbcClient db;

    Messages(JdbcClient db) {
        this.db = db;
    }

    /**
     * The newest of them, or those before one of them, the oldest first. Never all: under a post in a storm there are a
     * hundred thousand, and they are read from the end of the index and not counted.
     */
    List<Message> of(ConversationId conversation, Optional<Long> before, int most) {
        return db.sql("""
                        with parts as (
                            select cast(:conversation as bigint) as id union all
                            select id from conversation where merged_into = :conversation),
                        mark as (
                            select at, id from message where id = :before
                            union all select 'infinity', 9223372036854775807 order by at limit 1),
                        newest as (
                            select m.* from parts p
                            cross join lateral (
                                select * from message
                                where conversation_id = p.id and (at, id) < (select at, id from mark)
                                order by at desc, id desc limit :most) m
                            order by m.at desc, m.id desc limit :most)
                        select n.*, c.secret from newest n join conversation c on c.id = n.conversation_id order by n.at, n.id
                        """)
                .param("conversation", conversation.value())
                .param("before", before.orElse(0L))
                .param("most", most)
                .query(Messages::message)
                .list();
    }

    /**
     * As whoever asked sees it: what was parted here is still one thread on the platform, and no secret to
     * its writer. What is ours is word for word.
     */
    List<Message> saidIn(ConversationId conversation, int most) {
        return db.sql("""
                        with parts as (
                            select cast(:conversation as bigint) as id union all
                            select id from conversation where parted_from = :conversation),
                        newest as (
                            select m.* from parts p
                            cross join lateral (
                                select * from message where conversation_id = p.id order by at desc, id desc limit :most) m
                            order by m.at desc, m.id desc limit :most)
                        select *, false as secret from newest order by at, id
                        """)
                .param("conversation", conversation.value())
                .param("most", most)
                .query((row, n) -> {
                    var message = message(row, n);
                    return message.ours() ? message.saying(row.getString("words")) : message;
                })
                .list();
    }

    /**
     * What an answer answers: where the newest of the residents' messages stands, in this or in what is merged with it.
     * What was disposed of stands nowhere any more.
     */
    record Parent(long connection, Network network, RemoteRef root, RemoteRef message) {}

    Optional<Parent> newestOfTheirs(ConversationId conversation) {
        return db.sql("""
                        with parts as (
                            select * from conversation where id = :conversation union all
                            select * from conversation where merged_into = :conversation)
                        select m.ref, c.connection_id, k.network, coalesce(c.platform_root, c.root) as root
                        from parts c
                        join connection k on k.id = c.connection_id
                        cross join lateral (
                            select * from message
                            where conversation_id = c.id and not ours and removed_at is null and ref is not null
                            order by at desc, id desc limit 1) m
                        order by m.at desc, m.id desc limit 1
                        """)
                .param("conversation", conversation.value())
                .query((row, n) -> new Parent(
                        row.getLong("connection_id"),
                        Network.valueOf(row.getString("network")),
                        new RemoteRef(row.getString("root")),
                        new RemoteRef(row.getString("ref"))))
                .optional();
    }

    /** @param how ON_ITS_WAY, or what a person is to tell: PREPARED for an answer, BY_HAND for what is none */
    long addOurs(
            Conversation conversation, String author, String words, Masked masked, String key, String how, Instant at) {
        return db.sql("""
                        insert into message (at, conversation_id, connection_id, ours, author, words, masked, hides,
                            platform_at, delivery_key, delivery)
                        values (:at, :conversation, :connection, true, :author, :words, :masked, :hides, :at, :key, :how)
                        returning id
                        """)
                .param("at", Timestamp.from(at))
                .param("conversation", conversation.id().value())
                .param("connection", conversation.connection())
                .param("author", author)
                .param("words", words)
                .param("masked", SecretLinks.hidden(masked.text()))
                .param("hides", masked.hidesAnything())
                .param("key", key)
                .param("how", how)
                .query(Long.class)
                .single();
    }

    /** What a person told is noted. @return whether it was the answer; empty when there is nothing of the kind to tell */
    Optional<Boolean> told(ConversationId conversation, long message, Message.Delivery.Told told, String address) {
        return db.sql("""
                        update message set delivery = 'TOLD', told_at = :at, told_how = :how, told_by = :by,
                            address = nullif(:address, '')
                        from (select id, delivery as before from message
                              where conversation_id = :conversation and id = :message) m
                        where message.conversation_id = :conversation and message.id = m.id
                          and message.delivery in ('PREPARED', 'BY_HAND')
                        returning m.before
                        """)
                .param("conversation", conversation.value())
                .param("message", message)
                .param("at", Timestamp.from(told.at()))
                .param("how", told.how())
                .param("by", told.by())
                .param("address", address)
                .query(String.class)
                .optional()
                .map("PREPARED"::equals);
    }

    /** It was refused or unclear, and a person has ordered it again. */
    void onItsWayAgain(String key) {
        db.sql("update message set delivery = 'ON_ITS_WAY', delivery_word = null where delivery_key = :key")
                .param("key", key)
                .update();
    }

    /** The key of an answer that did not come through. */
    Optional<String> failedDelivery(ConversationId conversation, long message) {
        return db.sql("""
                        select delivery_key from message
                        where conversation_id = :conversation and id = :message and delivery in ('FAILED', 'UNCLEAR')
                        """)
                .param("conversation", conversation.value())
                .param("message", message)
                .query(String.class)
                .optional();
    }

    Optional<String> original(ConversationId conversation, long message) {
        return db.sql("select words from message where conversation_id = :conversation and id = :message")
                .param("conversation", conversation.value())
                .param("message", message)
                .query(String.class)
                .optional();
    }

    record Named(long conversation, String ref, long capture) {}

    /** Only what a resident said and what was captured; what the city said is nobody's to judge here. */
    Optional<Named> named(long message) {
        return db.sql("""
                        select conversation_id, ref, capture from message
                        where id = :id and not ours and ref is not null and capture is not null
                        """)
                .param("id", message)
                .query((row, n) -> new Named(row.getLong(1), row.getString(2), row.getLong(3)))
                .optional();
    }

    Map<Long, String> refs(ConversationId conversation) {
        var refs = new HashMap<Long, String>();
        db.sql("select id, ref from message where conversation_id = :conversation and not ours and ref is not null")
                .param("conversation", conversation.value())
                .query(row -> {
                    refs.put(row.getLong(1), row.getString(2));
                });
        return refs;
    }

    private static Message message(ResultSet row, int number) throws SQLException {
        var secret = row.getBoolean("secret");
        var ours = row.getBoolean("ours");
        return new Message(
                row.getLong("id"),
                ours,
                secret && !ours ? "" : row.getString("author"),
                secret ? Concealed.words() : row.getString("masked"),
                secret || row.getBoolean("hides"),
                row.getTimestamp("at").toInstant(),
                Optional.ofNullable(row.getTimestamp("edited_at")).map(Timestamp::toInstant),
                Optional.ofNullable(row.getTimestamp("removed_at")).map(Timestamp::toInstant),
                Optional.ofNullable(row.getString("address")),
                Optional.ofNullable(row.getString("delivery")).map(how -> delivery(how, row)),
                Optional.ofNullable(row.getString("way")).map(Way::valueOf));
    }

    private static Message.Delivery delivery(String how, ResultSet row) {
        try {
            return switch (how) {
                case "ARRIVED" -> new Message.Delivery.Arrived();
                case "FAILED" -> new Message.Delivery.Failed(row.getString("delivery_word"));
                case "UNCLEAR" -> new Message.Delivery.Unclear(row.getString("delivery_word"));
                case "PREPARED", "BY_HAND" -> new Message.Delivery.ByHand();
                case "TOLD" ->
                    new Message.Delivery.Told(
                            row.getTimestamp("told_at").toInstant(),
                            row.getString("told_how"),
                            row.getString("told_by"));
                default -> new Message.Delivery.OnItsWay();
            };
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
