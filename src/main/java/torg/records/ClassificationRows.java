package torg.records;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import torg.inbox.ConversationId;

/** The table record_classification: the decision that stands for each conversation. Earlier ones are in the ledger. */
@Component
class ClassificationRows {
    private static final String WAITS = """
             from conversation c
            left join record_classification k on k.conversation_id = c.id
            where c.unit_id = any(cast(:units as bigint[])) and c.merged_into is null
                and (k.conversation_id is null or k.until < c.last_at)
            """;

    private final JdbcClient db;

    ClassificationRows(JdbcClient db) {
        this.db = db;
    }

    void save(Classified one) {
        db.sql("""
                        insert into record_classification (conversation_id, keeping, reason, proposed, because, decided_by,
                            decided_name, decided_at, until)
                        values (:conversation, :keeping, :reason, :proposed, :because, :by, :name, :at, :until)
                        on conflict (conversation_id) do update set keeping = excluded.keeping, reason = excluded.reason,
                            proposed = excluded.proposed, because = excluded.because, decided_by = excluded.decided_by,
                            decided_name = excluded.decided_name, decided_at = excluded.decided_at, until = excluded.until
                        """)
                .param("conversation", one.conversation())
                .param("keeping", one.keeping().name())
                .param("reason", one.reason().name())
                .param("proposed", one.proposed().name())
                .param("because", one.because())
                .param("by", one.decided().person())
                .param("name", one.decided().name())
                .param("at", Timestamp.from(one.decided().at()))
                .param("until", Timestamp.from(one.until()))
                .update();
    }

    Optional<Classified> of(ConversationId conversation) {
        return db.sql("select * from record_classification where conversation_id = :id")
                .param("id", conversation.value())
                .query(ClassificationRows::classified)
                .optional();
    }

    /** What has come in and nobody has decided about, the newest first. */
    List<ConversationId> waiting(Collection<Long> units, long before, int most) {
        return db.sql("select c.id" + WAITS + """
                        and (:before = 0 or (c.last_at, c.id) < (select b.last_at, b.id from conversation b where b.id = :before))
                        order by c.last_at desc, c.id desc limit :most
                        """)
                .param("units", units.toArray(Long[]::new))
                .param("before", before)
                .param("most", most)
                .query((row, n) -> new ConversationId(row.getLong(1)))
                .list();
    }

    /** Counted up to a number that says enough. */
    long count(Collection<Long> units, int enough) {
        return db.sql("select count(*) from (select" + WAITS + " limit :enough) counted")
                .param("units", units.toArray(Long[]::new))
                .param("enough", enough)
                .query(Long.class)
                .single();
    }

    /** Where those wait that {@link #count} counts, the most first. */
    List<Records.PerUnit> perUnit(Collection<Long> units, int enough, int most) {
        return db.sql("select u.id, u.name, count(*) from (select c.unit_id" + WAITS + """
                         limit :enough) w join unit u on u.id = w.unit_id
                        group by u.id, u.name order by 3 desc, u.name limit :most
                        """)
                .param("units", units.toArray(Long[]::new))
                .param("enough", enough)
                .param("most", most)
                .query((row, n) -> new Records.PerUnit(row.getLong(1), row.getString(2), row.getLong(3)))
                .list();
    }

    private static Classified classified(ResultSet row, int number) throws SQLException {
        return new Classified(
                row.getLong("conversation_id"),
                Reason.valueOf(row.getString("reason")),
                Reason.valueOf(row.getString("proposed")),
                row.getString("because"),
                new Classified.By(
                        row.getLong("decided_by"),
                        row.getString("decided_name"),
                        row.getTimestamp("decided_at").toInstant()),
                row.getTimestamp("until").toInstant());
    }
}
