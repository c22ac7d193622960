package torg.inbox.presence;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import torg.inbox.ConversationId;
import torg.inbox.beside.Company;

/** The table presence. Nothing here is a fact of the city's, so nothing of it is in the ledger. */
@Component
public class Presence implements Company {
    /** Three times as long as a page waits before it says again that it is there. */
    private static final Duration HERE = Duration.ofSeconds(45);

    private static final Duration DRAFT = Duration.ofDays(7);

    private final JdbcClient db;
    private final Clock clock;

    Presence(JdbcClient db, Clock clock) {
        this.db = db;
        this.clock = clock;
    }

    @Override
    public List<Present> arrive(ConversationId conversation, long person) {
        var now = clock.instant();
        return db.sql("""
                        with here as (
                            insert into presence (conversation_id, person_id, at) values (:conversation, :person, :now)
                            on conflict (conversation_id, person_id) do update set at = excluded.at)
                        select w.name, p.at >= :here as here, p.draft_at from presence p join person w on w.id = p.person_id
                        where p.conversation_id = :conversation and p.person_id <> :person
                          and (p.at >= :here or p.draft_at >= :fresh)
                        order by p.draft_at is null, w.name
                        """)
                .param("conversation", conversation.value())
                .param("person", person)
                .param("now", Timestamp.from(now))
                .param("here", Timestamp.from(now.minus(HERE)))
                .param("fresh", Timestamp.from(now.minus(DRAFT)))
                .query((row, n) -> new Present(
                        row.getString("name"),
                        row.getBoolean("here"),
                        Optional.ofNullable(row.getTimestamp("draft_at")).map(Timestamp::toInstant)))
                .list();
    }

    /** An empty one is none. */
    @Override
    public void draft(ConversationId conversation, long person, String words) {
        if (words.isBlank()) {
            forget(conversation, person);
            return;
        }
        db.sql("""
                        insert into presence (conversation_id, person_id, at, draft, draft_at)
                        values (:conversation, :person, :now, :words, :now)
                        on conflict (conversation_id, person_id) do update set
                            at = excluded.at, draft = excluded.draft, draft_at = excluded.draft_at
                        """)
                .param("conversation", conversation.value())
                .param("person", person)
                .param("now", Timestamp.from(clock.instant()))
                .param("words", words)
                .update();
    }

    @Override
    public Optional<String> draft(ConversationId conversation, long person) {
        return db.sql("""
                        select draft from presence
                        where conversation_id = :conversation and person_id = :person and draft is not null
                        """)
                .param("conversation", conversation.value())
                .param("person", person)
                .query(String.class)
                .optional();
    }

    @Override
    public void forget(ConversationId conversation, long person) {
        db.sql("""
                        update presence set draft = null, draft_at = null
                        where conversation_id = :conversation and person_id = :person
                        """)
                .param("conversation", conversation.value())
                .param("person", person)
                .update();
    }

    /** What nobody has come back to in a week is swept away. */
    void sweep(Instant now) {
        db.sql("delete from presence where at < :old")
                .param("old", Timestamp.from(now.minus(DRAFT)))
                .update();
    }
}
