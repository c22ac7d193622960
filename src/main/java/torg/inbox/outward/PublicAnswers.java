package torg.inbox.outward;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import torg.privacy.WithoutName;
import torg.register.AccountId;
import torg.register.above.Spoken;

/**
 * What the city has answered where everybody reads it: below a comment, a mention or a review. What is said between two, by
 * e-mail, by a private link or by hand is nobody else's; nor is anything in a conversation that is marked as secret.
 */
@Component
class PublicAnswers implements Spoken {
    private final JdbcClient db;

    PublicAnswers(JdbcClient db) {
        this.db = db;
    }

    @Override
    public List<Saying> newest(AccountId account, int most) {
        return db.sql("""
                        select m.id, m.at, m.edited_at, m.masked, m.address, c.author
                        from (select id, author from conversation
                            where account_id = :account and not secret and way in ('COMMENT', 'MENTION', 'REVIEW')
                              and answered_at is not null
                            order by answered_at desc limit :most) c
                        join message m on m.conversation_id = c.id
                        where m.ours and m.delivery = 'ARRIVED' and m.removed_at is null
                        order by m.at desc, m.id desc limit :most
                        """)
                .param("account", account.value())
                .param("most", most)
                .query(PublicAnswers::saying)
                .list();
    }

    private static Saying saying(ResultSet row, int number) throws SQLException {
        var at = row.getTimestamp("at").toInstant();
        return new Saying(
                "answer-" + row.getLong("id"),
                "",
                WithoutName.ofReply(row.getString("masked"), row.getString("author")),
                at,
                changed(row.getTimestamp("edited_at"), at),
                Optional.ofNullable(row.getString("address")).filter(where -> where.startsWith("https://")));
    }

    private static Instant changed(Timestamp edited, Instant at) {
        return edited == null ? at : edited.toInstant();
    }
}
