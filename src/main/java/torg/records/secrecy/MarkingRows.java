package torg.records.secrecy;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import torg.inbox.ConversationId;
import torg.moderation.Ground;
import torg.records.Classified;

/** The table secrecy_marking. */
@Component
class MarkingRows {
    private final JdbcClient db;

    MarkingRows(JdbcClient db) {
        this.db = db;
    }

    /** @throws org.springframework.dao.DuplicateKeyException when one stands there already */
    void add(ConversationId conversation, Ground provision, LocalDate day, String authority, Classified.By by) {
        db.sql("""
                        insert into secrecy_marking (conversation_id, provision, paragraph, marked_on, authority, marked_by,
                            marked_name, marked_at)
                        values (:conversation, :code, :paragraph, :day, :authority, :by, :name, :at)
                        """)
                .param("conversation", conversation.value())
                .param("code", provision.code())
                .param("paragraph", provision.paragraph())
                .param("day", day)
                .param("authority", authority)
                .param("by", by.person())
                .param("name", by.name())
                .param("at", Timestamp.from(by.at()))
                .update();
    }

    /** @return whether it still stood */
    boolean remove(long id, String reason, Classified.By by) {
        return db.sql("""
                        update secrecy_marking set removed_by = :by, removed_name = :name, removed_at = :at,
                            removed_reason = :reason
                        where id = :id and removed_at is null
                        """)
                        .param("id", id)
                        .param("reason", reason)
                        .param("by", by.person())
                        .param("name", by.name())
                        .param("at", Timestamp.from(by.at()))
                        .update()
                == 1;
    }

    List<Marking> of(ConversationId conversation) {
        return db.sql("select * from secrecy_marking where conversation_id = :id order by id")
                .param("id", conversation.value())
                .query(MarkingRows::marking)
                .list();
    }

    List<Marking> standing(Collection<Long> units, int most) {
        return db.sql("""
                        select m.* from secrecy_marking m join conversation c on c.id = m.conversation_id
                        where m.removed_at is null and c.unit_id = any(cast(:units as bigint[]))
                        order by m.marked_on desc, m.id desc limit :most
                        """)
                .param("units", units.toArray(Long[]::new))
                .param("most", most)
                .query(MarkingRows::marking)
                .list();
    }

    List<Marking> ofAccount(long account) {
        return db.sql("""
                        select m.* from secrecy_marking m join conversation c on c.id = m.conversation_id
                        where m.removed_at is null and c.account_id = :account order by m.id
                        """).param("account", account).query(MarkingRows::marking).list();
    }

    private static Marking marking(ResultSet row, int number) throws SQLException {
        return new Marking(
                row.getLong("id"),
                new ConversationId(row.getLong("conversation_id")),
                row.getString("provision"),
                row.getString("paragraph"),
                row.getObject("marked_on", LocalDate.class),
                row.getString("authority"),
                row.getString("marked_name"),
                removed(row));
    }

    private static Optional<Marking.Removed> removed(ResultSet row) throws SQLException {
        var at = row.getTimestamp("removed_at");
        return at == null
                ? Optional.empty()
                : Optional.of(new Marking.Removed(
                        row.getString("removed_name"), at.toInstant(), row.getString("removed_reason")));
    }
}
