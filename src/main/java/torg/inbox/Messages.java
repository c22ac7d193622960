package torg.inbox;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.sql.Types;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import torg.platforms.Outcome;
import torg.platforms.RemoteRef;
import torg.privacy.Masked;

/** The table message. */
@Component
class Messages {
    private final JdbcClient db;

    Messages(JdbcClient db) {
        this.db = db;
    }

    List<Message> of(ConversationId conversation) {
        return db.sql("""
                        select m.*, c.secret from message m join conversation c on c.id = m.conversation_id
                        where m.conversation_id = any(array(
                            select cast(:conversation as bigint) union all
                            select id from conversation where merged_into = :conversation))
                        order by m.at, m.id
                        """)
                .param("conversation", conversation.value())
                .query(Messages::message)
                .list();
    }

    /** As whoever asked sees it: what was parted here is still one thread on the platform, and no secret to its writer. */
    List<Message> saidIn(ConversationId conversation) {
        return db.sql("""
                        select *, false as secret from message
                        where conversation_id = any(array(
                            select cast(:conversation as bigint) union all
                            select id from conversation where parted_from = :conversation))
                        order by at, id
                        """)
                .param("conversation", conversation.value())
                .query(Messages::message)
                .list();
    }

    /** What an answer answers: where the newest of the residents' messages stands, in this or in what is merged with it. */
    record Parent(long connection, RemoteRef root, RemoteRef message) {}

    Optional<Parent> newestOfTheirs(ConversationId conversation) {
        return db.sql("""
                        select m.ref, c.connection_id, coalesce(c.platform_root, c.root) as root
                        from message m join conversation c on c.id = m.conversation_id
                        where m.conversation_id = any(array(
                            select cast(:conversation as bigint) union all
                            select id from conversation where merged_into = :conversation))
                          and not m.ours and m.removed_at is null
                        order by m.at desc, m.id desc limit 1
                        """)
                .param("conversation", conversation.value())
                .query((row, n) -> new Parent(
                        row.getLong("connection_id"),
                        new RemoteRef(row.getString("root")),
                        new RemoteRef(row.getString("ref"))))
                .optional();
    }

    long addOurs(Conversation conversation, String author, String words, Masked masked, String key, Instant at) {
        return db.sql("""
                        insert into message (at, conversation_id, connection_id, ours, author, words, masked, hides,
                            platform_at, delivery_key, delivery)
                        values (:at, :conversation, :connection, true, :author, :words, :masked, :hides, :at, :key, 'ON_ITS_WAY')
                        returning id
                        """)
                .param("at", Timestamp.from(at))
                .param("conversation", conversation.id().value())
                .param("connection", conversation.connection())
                .param("author", author)
                .param("words", words)
                .param("masked", masked.text())
                .param("hides", masked.hidesAnything())
                .param("key", key)
                .query(Long.class)
                .single();
    }

    void delivered(String key, Optional<Outcome> outcome) {
        var how = outcome.isEmpty()
                ? "ON_ITS_WAY"
                : switch (outcome.get()) {
                    case Outcome.Delivered d -> "ARRIVED";
                    case Outcome.Refused r -> "FAILED";
                    case Outcome.NotNow n -> "ON_ITS_WAY";
                    case Outcome.Unknown u -> "UNCLEAR";
                };
        db.sql("""
                        update message set delivery = :how, delivery_word = :word,
                            ref = coalesce(:ref, ref), address = coalesce(:address, address)
                        where delivery_key = :key
                        """)
                .param("key", key)
                .param("how", how)
                .param("word", outcome.flatMap(Messages::word).orElse(null), Types.VARCHAR)
                .param("ref", outcome.flatMap(Messages::ref).orElse(null), Types.VARCHAR)
                .param("address", outcome.flatMap(Messages::address).orElse(null), Types.VARCHAR)
                .update();
    }

    private static Optional<String> word(Outcome outcome) {
        return switch (outcome) {
            case Outcome.Delivered d -> Optional.empty();
            case Outcome.Refused(var word) -> Optional.of(word);
            case Outcome.NotNow(var at, var word) -> Optional.of(word);
            case Outcome.Unknown(var word) -> Optional.of(word);
        };
    }

    private static Optional<String> ref(Outcome outcome) {
        return outcome instanceof Outcome.Delivered(var ref, var address) ? Optional.of(ref.value()) : Optional.empty();
    }

    private static Optional<String> address(Outcome outcome) {
        return outcome instanceof Outcome.Delivered(var ref, var address) && !address.isBlank()
                ? Optional.of(address)
                : Optional.empty();
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
                Optional.ofNullable(row.getString("delivery")).map(how -> delivery(how, row)));
    }

    private static Message.Delivery delivery(String how, ResultSet row) {
        try {
            return switch (how) {
                case "ARRIVED" -> new Message.Delivery.Arrived();
                case "FAILED" -> new Message.Delivery.Failed(row.getString("delivery_word"));
                case "UNCLEAR" -> new Message.Delivery.Unclear(row.getString("delivery_word"));
                default -> new Message.Delivery.OnItsWay();
            };
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
