package torg.answers.drafts;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import torg.inbox.ConversationId;

/** The table referral. */
@Component
class Referrals {
    private final JdbcClient db;

    Referrals(JdbcClient db) {
        this.db = db;
    }

    /** Where a resident was led, by whom and when. */
    record Referral(String authority, String colleague, Instant at) {}

    void add(ConversationId conversation, Authority authority, String colleague, Instant at) {
        db.sql("""
                        insert into referral (conversation_id, authority, authority_name, colleague, at)
                        values (:conversation, :authority, :name, :colleague, :at)
                        """)
                .param("conversation", conversation.value())
                .param("authority", authority.id())
                .param("name", authority.name())
                .param("colleague", colleague)
                .param("at", Timestamp.from(at))
                .update();
    }

    List<Referral> of(ConversationId conversation) {
        return db.sql("select * from referral where conversation_id = :conversation order by id")
                .param("conversation", conversation.value())
                .query((row, n) -> new Referral(
                        row.getString("authority_name"),
                        row.getString("colleague"),
                        row.getTimestamp("at").toInstant()))
                .list();
    }
}
