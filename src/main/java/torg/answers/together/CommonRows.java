package torg.answers.together;

import java.sql.Timestamp;
import java.sql.Types;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import torg.answers.together.CommonAnswer.Part;
import torg.answers.together.CommonAnswer.Step;
import torg.inbox.ConversationId;

/** The tables common_answer and common_answer_part. */
@Component
class CommonRows {
    private final JdbcClient db;

    CommonRows(JdbcClient db) {
        this.db = db;
    }

    CommonId add(String words, long person, List<ConversationId> conversations, Instant at) {
        var id = db.sql("insert into common_answer (words, person_id, at) values (:words, :person, :at) returning id")
                .param("words", words)
                .param("person", person)
                .param("at", Timestamp.from(at))
                .query(Long.class)
                .single();
        db.sql("""
                        insert into common_answer_part (common_id, conversation_id, step)
                        select :id, unnest(cast(:conversations as bigint[])), 'TO_DO'
                        """)
                .param("id", id)
                .param(
                        "conversations",
                        conversations.stream().map(ConversationId::value).toArray(Long[]::new))
                .update();
        return new CommonId(id);
    }

    /** @return false when it is done already; otherwise nobody else does it before this transaction ends */
    boolean claim(CommonId id, ConversationId conversation) {
        return db.sql("""
                        select true from common_answer_part
                        where common_id = :id and conversation_id = :conversation and step = 'TO_DO' for update
                        """)
                .param("id", id.value())
                .param("conversation", conversation.value())
                .query(Boolean.class)
                .optional()
                .isPresent();
    }

    void step(CommonId id, ConversationId conversation, Step step, Optional<String> because) {
        db.sql("""
                        update common_answer_part set step = :step, because = :because
                        where common_id = :id and conversation_id = :conversation and step = 'TO_DO'
                        """)
                .param("id", id.value())
                .param("conversation", conversation.value())
                .param("step", step.name())
                .param("because", because.orElse(null), Types.VARCHAR)
                .update();
    }

    Optional<CommonAnswer> find(CommonId id) {
        return db.sql("select c.*, p.name from common_answer c join person p on p.id = c.person_id where c.id = :id")
                .param("id", id.value())
                .query((row, n) -> new CommonAnswer(
                        id,
                        row.getString("words"),
                        row.getLong("person_id"),
                        row.getString("name"),
                        row.getTimestamp("at").toInstant(),
                        parts(id)))
                .optional();
    }

    private List<Part> parts(CommonId id) {
        return db.sql("select * from common_answer_part where common_id = :id order by conversation_id")
                .param("id", id.value())
                .query((row, n) -> new Part(
                        new ConversationId(row.getLong("conversation_id")),
                        Step.valueOf(row.getString("step")),
                        Optional.ofNullable(row.getString("because"))))
                .list();
    }

    /** The newest of somebody's. */
    List<CommonId> newest(long person, int most) {
        return db.sql("select id from common_answer where person_id = :person order by id desc limit :most")
                .param("person", person)
                .param("most", most)
                .query((row, n) -> new CommonId(row.getLong(1)))
                .list();
    }
}
