package torg.policy.comments;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The table comment_rules. */
@Component
class Publications {
    private final JdbcClient db;

    Publications(JdbcClient db) {
        this.db = db;
    }

    int add(CommentRules rules, String jurist, Instant at) {
        return db.sql("""
                        insert into comment_rules (holds_from, introduction, rules, breach, reference, published_by,
                            published_at, jurist_note)
                        values (:from, :introduction, :rules, :breach, :reference, :by, :at, nullif(:jurist, '')) returning version
                        """)
                .param("from", rules.from())
                .param("introduction", rules.introduction())
                .param("rules", rules.written())
                .param("breach", rules.breach())
                .param("reference", rules.reference())
                .param("by", rules.publishedBy())
                .param("jurist", jurist)
                .param("at", Timestamp.from(at))
                .query(Integer.class)
                .single();
    }

    /** @return whether it had not begun to hold, and was not withdrawn already */
    boolean withdraw(int version, String reason, LocalDate today, Instant at) {
        return db.sql("""
                                update comment_rules set withdrawn_at = :at, withdrawn_because = :reason
                                where version = :version and holds_from > :today and withdrawn_at is null
                                """)
                        .param("version", version)
                        .param("reason", reason)
                        .param("today", today)
                        .param("at", Timestamp.from(at))
                        .update()
                == 1;
    }

    Map<Integer, String> juristNotes() {
        var notes = new HashMap<Integer, String>();
        db.sql("select version, jurist_note from comment_rules where jurist_note is not null")
                .query(row -> {
                    notes.put(row.getInt(1), row.getString(2));
                });
        return notes;
    }

    Instant publishedAt(int version) {
        return db.sql("select published_at from comment_rules where version = :version")
                .param("version", version)
                .query((row, n) -> row.getTimestamp(1).toInstant())
                .single();
    }

    /** Every version that holds, has held or will hold, newest first. */
    List<CommentRules> all() {
        return db.sql("""
                        select *, lead(holds_from) over (order by holds_from) - 1 as last_day from comment_rules
                        where withdrawn_at is null order by holds_from desc
                        """).query(Publications::rules).list();
    }

    private static CommentRules rules(ResultSet row, int number) throws SQLException {
        return new CommentRules(
                row.getInt("version"),
                row.getObject("holds_from", LocalDate.class),
                Optional.ofNullable(row.getObject("last_day", LocalDate.class)),
                row.getString("introduction"),
                CommentRules.read(row.getString("rules")),
                row.getString("breach"),
                row.getString("reference"),
                row.getString("published_by"));
    }
}
