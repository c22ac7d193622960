package torg.inbox;

import java.sql.Timestamp;
import java.sql.Types;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The columns of conversation that say where it lies among the others. */
@Component
class Arrangements {
    private final JdbcClient db;

    Arrangements(JdbcClient db) {
        this.db = db;
    }

    void move(ConversationId id, long unit) {
        db.sql("update conversation set unit_id = :unit, routed_because = null where id = :id")
                .param("id", id.value())
                .param("unit", unit)
                .update();
    }

    /** What has no clock loses its promise, and what gets one is promised what was promised when it came. */
    void sort(ConversationId id, Urgency urgency, long person) {
        db.sql("""
                        update conversation set urgency = :urgency, urgency_by = :person, urgency_word = null,
                            urgency_kind = null, due_at = case when :urgency = 0 then null else coalesce(due_at, promised_at) end
                        where id = :id
                        """)
                .param("id", id.value())
                .param("urgency", urgency.ordinal())
                .param("person", person)
                .update();
    }

    void rest(ConversationId id, Optional<Instant> until, Optional<String> why) {
        db.sql("update conversation set asleep_until = :until, asleep_why = :why where id = :id")
                .param("id", id.value())
                .param("until", until.map(Timestamp::from).orElse(null), Types.TIMESTAMP)
                .param("why", why.orElse(null), Types.VARCHAR)
                .update();
    }

    void merge(ConversationId id, Optional<ConversationId> into) {
        db.sql("update conversation set merged_into = :into where id = :id")
                .param("id", id.value())
                .param("into", into.map(ConversationId::value).orElse(null), Types.BIGINT)
                .update();
    }

    boolean isTogether(ConversationId id) {
        return !mergedInto(id).isEmpty();
    }

    List<Conversation> mergedInto(ConversationId id) {
        return db.sql(Conversations.SELECT + " where c.merged_into = :id order by c.first_at, c.id")
                .param("id", id.value())
                .query(Conversations::conversation)
                .list();
    }

    List<Conversation> takenBy(long person) {
        return db.sql(Conversations.SELECT + " where c.state = 'TAKEN' and c.taken_by = :person order by c.id")
                .param("person", person)
                .query(Conversations::conversation)
                .list();
    }

    long messages(ConversationId id) {
        return db.sql("select count(*) from message where conversation_id = :id and not ours")
                .param("id", id.value())
                .query(Long.class)
                .single();
    }

    /** The platform still knows one beginning; the second has a name of our own, and is answered under the first's. */
    Optional<ConversationId> part(ConversationId id, long message) {
        return db.sql("""
                        with moved as (
                            select * from message where conversation_id = :id and id = :message and not ours),
                        parted as (
                            insert into conversation (account_id, connection_id, unit_id, root, platform_root, author, preview,
                                first_at, last_at, due_at, asked_at, promised_at, seen_at, taken_by, taken_at,
                                urgency, urgency_word, urgency_kind, urgency_by, parted_from, way, secret)
                            select c.account_id, c.connection_id, c.unit_id, 'part:' || m.id || ':' || gen_random_uuid(),
                                coalesce(c.platform_root, c.root), m.author, left(m.masked, 240), m.at, m.at, c.due_at,
                                c.asked_at, c.promised_at, c.seen_at, c.taken_by, c.taken_at,
                                c.urgency, c.urgency_word, c.urgency_kind, c.urgency_by, c.id, coalesce(m.way, c.way), c.secret
                            from conversation c cross join moved m where c.id = :id
                            returning id)
                        update message m set conversation_id = parted.id from parted
                        where m.id = :message and m.conversation_id = :id
                        returning parted.id
                        """)
                .param("id", id.value())
                .param("message", message)
                .query((row, n) -> new ConversationId(row.getLong(1)))
                .optional();
    }

    Optional<ConversationId> partedFrom(ConversationId id) {
        return db.sql(
                        "select parted_from from conversation where id = :id and parted_from is not null and merged_into is null")
                .param("id", id.value())
                .query((row, n) -> new ConversationId(row.getLong(1)))
                .optional();
    }

    /** The emptied one stays as a record, and what may yet be said in it is seen in the other. */
    void putBack(ConversationId id, ConversationId from) {
        db.sql("update message set conversation_id = :from where conversation_id = :id")
                .param("id", id.value())
                .param("from", from.value())
                .update();
        merge(id, Optional.of(from));
    }
}
