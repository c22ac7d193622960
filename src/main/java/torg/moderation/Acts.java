package torg.moderation;

import java.sql.Timestamp;
import java.sql.Types;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import torg.inbox.ConversationId;
import torg.platforms.Outcome;

/** The table moderation_act. */
@Component
class Acts {
    private static final String SELECT = """
            select m.*, c.connection_id, c.account_id, c.root, coalesce(a.name, k.handle) as account_name, k.network, u.path
            from moderation_act m
            join conversation c on c.id = m.conversation_id
            join connection k on k.id = c.connection_id
            left join account a on a.id = c.account_id
            join unit u on u.id = c.unit_id
            """;

    private final JdbcClient db;

    Acts(JdbcClient db) {
        this.db = db;
    }

    ActId add(Deliberation weighed, Masked masked, Act.By who, boolean proposed) {
        var proof = weighed.proof();
        var ground = weighed.ground();
        var add = db.sql("""
                        insert into moderation_act (conversation_id, message_id, ref, author, author_id, words, address,
                            written_at, capture, captured_at, capture_hash, measure, second_reason, until, review_on,
                            told_platform, ground_kind, ground_code, paragraph, ground_title, ground_text, ground_from,
                            reason, criticism, decided_by, decided_name, decided_at, state, execution)
                        values (:conversation, :message, :ref, :author, :authorId, :words, :address,
                            :written, :capture, :captured, :hash, :measure, :second, :until, :review,
                            :told, :groundKind, :groundCode, :paragraph, :groundTitle, :groundText, :groundFrom,
                            :reason, :criticism, :by, :name, :at, :state, 'NOT_NEEDED')
                        returning id
                        """)
                .param("conversation", proof.said().conversation().id().value())
                .param("message", proof.said().message())
                .param("ref", proof.said().ref().value())
                .param("author", masked.author())
                .param("authorId", proof.author())
                .param("words", masked.words())
                .param("address", proof.address().orElse(null), Types.VARCHAR)
                .param("written", Timestamp.from(proof.judgedAt()))
                .param("capture", proof.capture())
                .param("captured", Timestamp.from(proof.capturedAt()))
                .param("hash", proof.hashInHex())
                .param("measure", weighed.measure().kind().name())
                .param("groundKind", ground.kind().name())
                .param("groundCode", ground.code())
                .param("paragraph", ground.paragraph())
                .param("groundTitle", ground.title())
                .param("groundText", ground.text())
                .param("groundFrom", ground.from())
                .param("reason", weighed.reason())
                .param("criticism", weighed.criticism())
                .param("by", who.person())
                .param("name", who.name())
                .param("at", Timestamp.from(who.at()))
                .param("state", proposed ? "PROPOSED" : "STANDS");
        return new ActId(particulars(add, weighed.measure()).query(Long.class).single());
    }

    /** What every view may show of what was written and by whom. */
    record Masked(String author, String words) {}

    private static JdbcClient.StatementSpec particulars(JdbcClient.StatementSpec add, Measure measure) {
        var block = measure instanceof Measure.Block one ? Optional.of(one) : Optional.<Measure.Block>empty();
        var second = measure instanceof Measure.Delete(var reason) ? reason : null;
        var told = measure instanceof Measure.ReportToPlatform(var why) ? why : null;
        return add.param("second", second, Types.VARCHAR)
                .param("until", block.map(Measure.Block::until).orElse(null), Types.DATE)
                .param("review", block.map(Measure.Block::review).orElse(null), Types.DATE)
                .param("told", told, Types.VARCHAR);
    }

    Optional<Act> find(ActId id) {
        return one(SELECT + " where m.id = :id", id);
    }

    Optional<Act> hold(ActId id) {
        return one(SELECT + " where m.id = :id for update of m", id);
    }

    private Optional<Act> one(String sql, ActId id) {
        return db.sql(sql).param("id", id.value()).query(ActRow::act).optional();
    }

    /** Whether the same author has been met with something milder that still stands, on the same account. */
    boolean milderTried(Proof proof, Measure.Kind than) {
        return db.sql("""
                        select exists (select from moderation_act m join conversation c on c.id = m.conversation_id
                            where c.account_id is not distinct from cast(:account as bigint) and m.state = 'STANDS'
                              and m.measure in ('WARN', 'HIDE', 'RESTRICT', 'DELETE') and m.measure <> :than
                              and case when :author = '' then m.conversation_id = :conversation else m.author_id = :author end)
                        """)
                .param("account", proof.said().conversation().account().orElse(null), Types.BIGINT)
                .param("than", than.name())
                .param("author", proof.author())
                .param("conversation", proof.said().conversation().id().value())
                .query(Boolean.class)
                .single();
    }

    void confirm(ActId id, Act.By by) {
        db.sql("""
                        update moderation_act set state = 'STANDS', confirmed_by = :by, confirmed_name = :name, confirmed_at = :at
                        where id = :id
                        """)
                .param("id", id.value())
                .param("by", by.person())
                .param("name", by.name())
                .param("at", Timestamp.from(by.at()))
                .update();
    }

    /** @param by empty where the decided time ran out */
    void settle(ActId id, String state, Optional<Act.By> by, Instant at, String reason) {
        db.sql("""
                        update moderation_act set state = :state, settled_by = :by, settled_name = :name, settled_at = :at,
                            settled_reason = :reason
                        where id = :id
                        """)
                .param("id", id.value())
                .param("state", state)
                .param("by", by.map(Act.By::person).orElse(null), Types.BIGINT)
                .param("name", by.map(Act.By::name).orElse("Torg"))
                .param("at", Timestamp.from(at))
                .param("reason", reason)
                .update();
    }

    void execution(ActId id, Execution execution, Instant now) {
        switch (execution) {
            case Execution.NotNeeded none -> execution(id, "NOT_NEEDED", null, null, now);
            case Execution.OnItsWay(var key) -> execution(id, "ON_ITS_WAY", key, null, now);
            case Execution.ByHand hand -> execution(id, "BY_HAND", null, null, now);
            case Execution.DoneByHand(var by, var at) -> execution(id, "DONE_BY_HAND", null, by, at);
            case Execution.Done done -> throw new IllegalArgumentException("only the platform says that");
            case Execution.Failed failed -> throw new IllegalArgumentException("only the platform says that");
            case Execution.Unclear unclear -> throw new IllegalArgumentException("only the platform says that");
        }
    }

    private void execution(ActId id, String how, String key, String name, Instant at) {
        db.sql("""
                        update moderation_act set execution = :how, execution_key = coalesce(:key, execution_key),
                            execution_word = null, execution_name = :name, execution_at = :at
                        where id = :id
                        """)
                .param("id", id.value())
                .param("how", how)
                .param("key", key, Types.VARCHAR)
                .param("name", name, Types.VARCHAR)
                .param("at", Timestamp.from(at))
                .update();
    }

    /** What the platform said of an order of ours. */
    void settled(String key, Outcome outcome, Instant at) {
        switch (outcome) {
            case Outcome.Delivered(var ref, var address) -> settled(key, "DONE", ref.value(), null, at);
            case Outcome.Refused(var word) -> settled(key, "FAILED", null, word, at);
            case Outcome.Unknown(var word) -> settled(key, "UNCLEAR", null, word, at);
            case Outcome.NotNow later -> {}
        }
    }

    private void settled(String key, String how, String ref, String word, Instant at) {
        db.sql("""
                        update moderation_act set execution = :how, execution_ref = coalesce(:ref, execution_ref),
                            execution_word = :word, execution_name = null, execution_at = :at
                        where execution_key = :key
                        """)
                .param("key", key)
                .param("how", how)
                .param("ref", ref, Types.VARCHAR)
                .param("word", word, Types.VARCHAR)
                .param("at", Timestamp.from(at))
                .update();
    }

    /** One page of what was decided in these units, newest first. */
    List<Act> page(Collection<Long> units, long before, int most) {
        return db.sql(SELECT + " where c.unit_id = any(:units) and m.id < :before order by m.id desc limit :most")
                .param("units", units.toArray(Long[]::new))
                .param("before", before)
                .param("most", most)
                .query(ActRow::act)
                .list();
    }

    /** What somebody has to do: confirm, carry out by hand, look, or think over again. */
    List<Act> waiting(Collection<Long> units, LocalDate day, int most) {
        return db.sql(SELECT + """
                         where c.unit_id = any(:units) and (m.state = 'PROPOSED'
                            or m.state in ('STANDS', 'LIFTED') and m.execution in ('BY_HAND', 'FAILED', 'UNCLEAR')
                            or m.state = 'STANDS' and m.review_on <= :day)
                        order by m.id limit :most
                        """)
                .param("units", units.toArray(Long[]::new))
                .param("day", day)
                .param("most", most)
                .query(ActRow::act)
                .list();
    }

    List<Act> of(ConversationId conversation) {
        return db.sql(SELECT + " where m.conversation_id = :conversation order by m.id")
                .param("conversation", conversation.value())
                .query(ActRow::act)
                .list();
    }

    /** Every block there has been in these units, newest first. */
    List<Act> blocks(Collection<Long> units, int most) {
        return db.sql(SELECT + " where c.unit_id = any(:units) and m.measure = 'BLOCK' order by m.id desc limit :most")
                .param("units", units.toArray(Long[]::new))
                .param("most", most)
                .query(ActRow::act)
                .list();
    }

    /** Blocks whose review has come and that nobody has been asked about yet. */
    List<Act> dueForReview(LocalDate day) {
        return db.sql(SELECT + """
                         where m.measure = 'BLOCK' and m.state = 'STANDS' and m.review_on <= :day and not m.lift_proposed
                        order by m.id for update of m
                        """).param("day", day).query(ActRow::act).list();
    }

    void liftProposed(ActId id) {
        db.sql("update moderation_act set lift_proposed = true where id = :id")
                .param("id", id.value())
                .update();
    }

    List<Act> over(LocalDate day) {
        return db.sql(SELECT + """
                         where m.measure = 'BLOCK' and m.state = 'STANDS' and m.until < :day
                        order by m.id for update of m
                        """).param("day", day).query(ActRow::act).list();
    }
}
