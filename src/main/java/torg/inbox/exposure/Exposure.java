package torg.inbox.exposure;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import torg.inbox.Arranging;
import torg.inbox.Conversation;
import torg.inbox.ConversationId;
import torg.inbox.beside.Veil;
import torg.inbox.exposure.ExposureEvent.ColleagueSpared;
import torg.inbox.exposure.ExposureEvent.ThreatRead;
import torg.ledger.Actor;
import torg.ledger.Ledger;

/** The door to the protection of those who read (domain.md D30), and the table exposure. */
@Component
public class Exposure implements Veil {
    private final JdbcClient db;
    private final Arranging arranging;
    private final Ledger ledger;
    private final Clock clock;

    Exposure(JdbcClient db, Arranging arranging, Ledger ledger, Clock clock) {
        this.db = db;
        this.arranging = arranging;
        this.ledger = ledger;
        this.clock = clock;
    }

    @Override
    public boolean isLifted(ConversationId conversation, long person) {
        return db.sql("""
                        select exists (select from exposure where conversation_id = :conversation
                            and person_id = :person and read_at is not null)
                        """)
                .param("conversation", conversation.value())
                .param("person", person)
                .query(Boolean.class)
                .single();
    }

    /** Somebody chooses to read it; that they did is what their manager counts. */
    @Transactional
    public void read(ConversationId conversation, long person, Actor actor) {
        mark(conversation, person, "read_at");
        ledger.record(actor, new ThreatRead(conversation.value(), actor.name()));
    }

    /** One press: back to those who wait, and never again in front of this person. No reason is asked for. */
    @Transactional
    public void spare(Conversation conversation, long person, Actor actor) {
        if (conversation.takenBy(person)) {
            arranging.handOver(conversation.id(), Optional.empty(), "spared", actor);
        }
        mark(conversation.id(), person, "spared_at");
        ledger.record(actor, new ColleagueSpared(conversation.id().value(), actor.name()));
    }

    private void mark(ConversationId conversation, long person, String column) {
        db.sql("""
                        insert into exposure (conversation_id, person_id, %1$s) values (:conversation, :person, :at)
                        on conflict (conversation_id, person_id) do update set %1$s = excluded.%1$s
                        """.formatted(column))
                .param("conversation", conversation.value())
                .param("person", person)
                .param("at", Timestamp.from(clock.instant()))
                .update();
    }

    /** How many somebody has read and been spared: numbers only. */
    public record Load(String name, long read, long spared) {}

    /** @param units whose questions are counted */
    public List<Load> since(Instant since, Collection<Long> units) {
        return db.sql("""
                        select p.name, count(*) filter (where e.read_at >= :since) as read,
                            count(*) filter (where e.spared_at >= :since) as spared
                        from exposure e join person p on p.id = e.person_id join conversation c on c.id = e.conversation_id
                        where c.unit_id = any(:units) and (e.read_at >= :since or e.spared_at >= :since)
                        group by p.id, p.name order by 2 desc, p.name limit 200
                        """)
                .param("since", Timestamp.from(since))
                .param("units", units.toArray(Long[]::new))
                .query((row, n) -> new Load(row.getString("name"), row.getLong("read"), row.getLong("spared")))
                .list();
    }
}
