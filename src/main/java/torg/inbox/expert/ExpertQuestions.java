package torg.inbox.expert;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.sql.Types;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import torg.inbox.Concealed;

/** The tables expert_question and expert_note. */
@Component
class ExpertQuestions {
    private static final String SELECT = """
            select q.*, c.preview, c.secret, a.name as asker, coalesce(p.name, q.outsider) as expert
            from expert_question q join conversation c on c.id = q.conversation_id
            join person a on a.id = q.asked_by left join person p on p.id = q.person_id
            """;

    private final JdbcClient db;

    ExpertQuestions(JdbcClient db) {
        this.db = db;
    }

    long add(
            long conversation,
            long asker,
            Optional<Long> person,
            Optional<String> outsider,
            Optional<Links.Link> link,
            String question,
            LocalDate dueOn,
            Instant at) {
        return db.sql("""
                        insert into expert_question (conversation_id, asked_by, asked_at, person_id, outsider, link_hash, link_ends, question, due_on)
                        values (:conversation, :asker, :at, :person, :outsider, :link, :ends, :question, :due) returning id
                        """)
                .param("conversation", conversation)
                .param("asker", asker)
                .param("at", Timestamp.from(at))
                .param("person", person.orElse(null), Types.BIGINT)
                .param("outsider", outsider.orElse(null), Types.VARCHAR)
                .param("link", link.map(Links.Link::hash).orElse(null), Types.BINARY)
                .param("ends", link.map(Links.Link::lastDay).orElse(null), Types.DATE)
                .param("question", question)
                .param("due", dueOn)
                .query(Long.class)
                .single();
    }

    void note(long question, String name, String words, Instant at) {
        db.sql("insert into expert_note (question_id, at, name, words) values (:question, :at, :name, :words)")
                .param("question", question)
                .param("at", Timestamp.from(at))
                .param("name", name)
                .param("words", words)
                .update();
    }

    /** @return whether it was still open; then the link is spent too */
    boolean end(long question, String column, Instant at) {
        return db.sql("update expert_question set " + column
                                + " = :at where id = :id and answered_at is null and withdrawn_at is null")
                        .param("id", question)
                        .param("at", Timestamp.from(at))
                        .update()
                == 1;
    }

    /** @return whether it was open, and somebody's outside the city; then the link before it is no longer good */
    boolean link(long question, Links.Link link) {
        return db.sql("""
                                update expert_question set link_hash = :hash, link_ends = :ends
                                where id = :id and outsider is not null and answered_at is null and withdrawn_at is null
                                """)
                        .param("id", question)
                        .param("hash", link.hash())
                        .param("ends", link.lastDay())
                        .update()
                == 1;
    }

    Optional<Asked> find(long id) {
        return db.sql(SELECT + "where q.id = :id")
                .param("id", id)
                .query(ExpertQuestions::asked)
                .optional()
                .map(this::whole);
    }

    Optional<Asked> byLink(byte[] hash) {
        return db.sql(SELECT + "where q.link_hash = :hash")
                .param("hash", hash)
                .query(ExpertQuestions::asked)
                .optional()
                .map(this::whole);
    }

    List<Asked> of(long conversation) {
        return db
                .sql(SELECT + "where q.conversation_id = :conversation order by q.asked_at, q.id")
                .param("conversation", conversation)
                .query(ExpertQuestions::asked)
                .list()
                .stream()
                .map(this::whole)
                .toList();
    }

    List<Asked> askedOf(long person) {
        return db.sql(SELECT + """
                        where q.person_id = :person and q.withdrawn_at is null
                        order by q.answered_at is not null, q.due_on, q.id limit 100
                        """)
                .param("person", person)
                .query(ExpertQuestions::asked)
                .list();
    }

    List<Asked> open(int most) {
        return db.sql(SELECT + """
                        where q.answered_at is null and q.withdrawn_at is null order by q.id desc limit :most
                        """)
                .param("most", most)
                .query(ExpertQuestions::asked)
                .list();
    }

    /** Those whose last day has come, or is tomorrow, and nobody has been reminded of. */
    List<Asked> toRemind(LocalDate today) {
        return db.sql(SELECT + """
                        where q.answered_at is null and q.withdrawn_at is null and q.reminded_at is null
                          and q.due_on <= :tomorrow order by q.id
                        """)
                .param("tomorrow", today.plusDays(1))
                .query(ExpertQuestions::asked)
                .list();
    }

    void reminded(long question, Instant at) {
        db.sql("update expert_question set reminded_at = :at where id = :id")
                .param("id", question)
                .param("at", Timestamp.from(at))
                .update();
    }

    private Asked whole(Asked asked) {
        return asked.with(db.sql("select * from expert_note where question_id = :id order by at, id")
                .param("id", asked.id())
                .query((row, n) -> new Asked.Note(
                        row.getTimestamp("at").toInstant(), row.getString("name"), row.getString("words")))
                .list());
    }

    private static Asked asked(ResultSet row, int number) throws SQLException {
        return new Asked(
                row.getLong("id"),
                row.getLong("conversation_id"),
                row.getBoolean("secret") ? Concealed.words() : row.getString("preview"),
                row.getString("asker"),
                row.getTimestamp("asked_at").toInstant(),
                Optional.ofNullable(row.getObject("person_id", Long.class)),
                row.getString("expert"),
                row.getString("question"),
                row.getObject("due_on", LocalDate.class),
                Optional.ofNullable(row.getTimestamp("reminded_at")).map(Timestamp::toInstant),
                Optional.ofNullable(row.getTimestamp("answered_at")).map(Timestamp::toInstant),
                row.getObject("withdrawn_at") != null,
                Optional.ofNullable(row.getObject("link_ends", LocalDate.class)),
                List.of());
    }
}
