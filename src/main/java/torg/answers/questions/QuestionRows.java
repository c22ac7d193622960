package torg.answers.questions;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.sql.Types;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import torg.answers.questions.PublicQuestion.Retired;
import torg.inbox.ConversationId;

/** The table public_question. */
@Component
class QuestionRows {
    private static final String SELECT = """
            select q.*, u.name as unit, u.path from public_question q
            join unit u on u.id = q.unit_id join conversation c on c.id = q.conversation_id
            """;
    private static final String PUBLIC = """
             q.retired_at is null and q.review_on >= :today
             and not exists (select from conversation s where s.id = q.conversation_id and s.secret)
            """;

    private final JdbcClient db;

    QuestionRows(JdbcClient db) {
        this.db = db;
    }

    QuestionId add(ConversationId conversation, long unit, Wording wording, Instant at) {
        return new QuestionId(db.sql("""
                        insert into public_question (conversation_id, unit_id, question, answer, topic, review_on, published_at, changed_at)
                        values (:conversation, :unit, :question, :answer, :topic, :reviewOn, :at, :at) returning id
                        """)
                .param("conversation", conversation.value())
                .param("unit", unit)
                .param("question", wording.question())
                .param("answer", wording.answer())
                .param("topic", wording.topic())
                .param("reviewOn", wording.reviewOn())
                .param("at", Timestamp.from(at))
                .query(Long.class)
                .single());
    }

    void save(PublicQuestion question) {
        db.sql("""
                        update public_question set question = :question, answer = :answer, topic = :topic,
                            review_on = :reviewOn, changed_at = :at, retired_by = :retiredBy, retired_at = :retiredAt,
                            retired_reason = :reason
                        where id = :id
                        """)
                .param("id", question.id().value())
                .param("question", question.wording().question())
                .param("answer", question.wording().answer())
                .param("topic", question.wording().topic())
                .param("reviewOn", question.wording().reviewOn())
                .param("at", Timestamp.from(question.changedAt()))
                .param("retiredBy", question.retired().map(Retired::by).orElse(null), Types.VARCHAR)
                .param(
                        "retiredAt",
                        question.retired().map(Retired::at).map(Timestamp::from).orElse(null),
                        Types.TIMESTAMP)
                .param("reason", question.retired().map(Retired::reason).orElse(null), Types.VARCHAR)
                .update();
    }

    /** What has been marked as secret since is read and changed by nobody here. */
    Optional<PublicQuestion> find(QuestionId id) {
        return db.sql(SELECT + "where q.id = :id and not c.secret")
                .param("id", id.value())
                .query(QuestionRows::question)
                .optional();
    }

    Optional<PublicQuestion> hold(QuestionId id) {
        return db.sql(SELECT + "where q.id = :id and not c.secret for update of q")
                .param("id", id.value())
                .query(QuestionRows::question)
                .optional();
    }

    /** The living one made of a conversation. */
    Optional<PublicQuestion> of(ConversationId conversation) {
        return db.sql(SELECT + "where q.conversation_id = :conversation and q.retired_at is null")
                .param("conversation", conversation.value())
                .query(QuestionRows::question)
                .optional();
    }

    /** What everybody may read; the best first when one searches, otherwise the newest. */
    List<PublicQuestion> search(String text, String topic, LocalDate today, int most) {
        return db.sql(SELECT + "where" + PUBLIC + """
                         and (:text = '' or q.found @@ websearch_to_tsquery('swedish', :text)
                            or q.question ilike '%' || :like || '%')
                         and (:topic = '' or q.topic = :topic)
                        order by ts_rank(q.found, websearch_to_tsquery('swedish', :text)) desc, q.changed_at desc, q.id desc
                        limit :most
                        """)
                .param("text", text)
                .param("like", text.replace("\\", "\\\\").replace("%", "\\%").replace("_", "\\_"))
                .param("topic", topic)
                .param("today", today)
                .param("most", most)
                .query(QuestionRows::question)
                .list();
    }

    List<PublicQuestion> on(long account, LocalDate today, int most) {
        return db.sql(SELECT + "where c.account_id = :account and" + PUBLIC
                        + "order by q.changed_at desc, q.id desc limit :most")
                .param("account", account)
                .param("today", today)
                .param("most", most)
                .query(QuestionRows::question)
                .list();
    }

    List<String> topics(LocalDate today) {
        return db.sql("select distinct topic from public_question q where" + PUBLIC
                        + "and topic <> '' order by topic limit 100")
                .param("today", today)
                .query(String.class)
                .list();
    }

    /** Those of these units, the ones to look over first and the retired last. */
    List<PublicQuestion> desk(Collection<Long> units, int most) {
        return db.sql(
                        SELECT
                                + "where q.unit_id = any(:units) and not c.secret order by q.retired_at is not null, q.review_on, q.id limit :most")
                .param("units", units.toArray(Long[]::new))
                .param("most", most)
                .query(QuestionRows::question)
                .list();
    }

    private static PublicQuestion question(ResultSet row, int number) throws SQLException {
        return new PublicQuestion(
                new QuestionId(row.getLong("id")),
                new ConversationId(row.getLong("conversation_id")),
                List.of((Long[]) row.getArray("path").getArray()),
                row.getString("unit"),
                new Wording(
                        row.getString("question"),
                        row.getString("answer"),
                        row.getString("topic"),
                        row.getObject("review_on", LocalDate.class)),
                instant(row, "published_at"),
                instant(row, "changed_at"),
                row.getObject("retired_at") == null
                        ? Optional.empty()
                        : Optional.of(new Retired(
                                row.getString("retired_by"),
                                instant(row, "retired_at"),
                                row.getString("retired_reason"))));
    }

    private static Instant instant(ResultSet row, String column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant();
    }
}
