package torg.answers.drafts;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.sql.Types;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import torg.answers.drafts.Draft.State;
import torg.inbox.Conversation.Colleague;
import torg.inbox.ConversationId;

/** The table answer_draft. */
@Component
class DraftRows {
    private static final String SELECT = """
            select d.*, p.name as author, a.name as approver, r.name as rejecter
            from answer_draft d
            join person p on p.id = d.author_id
            left join person a on a.id = d.approved_by
            left join person r on r.id = d.rejected_by
            """;
    private static final String OPEN = " d.sent_at is null and d.rejected_at is null ";

    private final JdbcClient db;

    DraftRows(JdbcClient db) {
        this.db = db;
    }

    /** The open draft of somebody in a conversation, begun now when there is none. */
    Draft begin(ConversationId conversation, long author, Instant at) {
        db.sql("""
                        insert into answer_draft (conversation_id, author_id, words, hash, written_at, source, looked)
                        values (:conversation, :author, '', :hash, :at, '', '')
                        on conflict (conversation_id, author_id) where sent_at is null and rejected_at is null do nothing
                        """)
                .param("conversation", conversation.value())
                .param("author", author)
                .param("hash", Draft.hash(""))
                .param("at", Timestamp.from(at))
                .update();
        return db.sql(SELECT + "where d.conversation_id = :conversation and d.author_id = :author and" + OPEN
                        + "for update of d")
                .param("conversation", conversation.value())
                .param("author", author)
                .query(DraftRows::draft)
                .single();
    }

    Optional<Draft> open(ConversationId conversation, long author) {
        return db.sql(SELECT + "where d.conversation_id = :conversation and d.author_id = :author and" + OPEN)
                .param("conversation", conversation.value())
                .param("author", author)
                .query(DraftRows::draft)
                .optional();
    }

    Optional<Draft> hold(DraftId id) {
        return db.sql(SELECT + "where d.id = :id for update of d")
                .param("id", id.value())
                .query(DraftRows::draft)
                .optional();
    }

    /** All drafts of a conversation that somebody has been asked about or that have left, the newest first. */
    List<Draft> of(ConversationId conversation, int most) {
        return db.sql(
                        SELECT
                                + "where d.conversation_id = :conversation and (d.asked_at is not null or d.sent_at is not null) order by d.id desc limit :most")
                .param("conversation", conversation.value())
                .param("most", most)
                .query(DraftRows::draft)
                .list();
    }

    /** What waits for a second person in these units, the oldest first. */
    List<Draft> waiting(Collection<Long> units, int most) {
        return db.sql(SELECT + """
                        join conversation c on c.id = d.conversation_id
                        where d.asked_at is not null and d.approved_at is null and d.rejected_at is null
                          and d.sent_at is null and c.unit_id = any(:units)
                        order by d.asked_at, d.id limit :most
                        """)
                .param("units", units.toArray(Long[]::new))
                .param("most", most)
                .query(DraftRows::draft)
                .list();
    }

    void save(Draft draft) {
        var save = db.sql("""
                        update answer_draft set words = :words, hash = :hash, written_at = :writtenAt, source = :source,
                            looked = :looked, asked_at = case when :keepAsked then asked_at else :askedAt end,
                            approved_by = case when :keepApproval then approved_by else :approvedBy end,
                            approved_at = case when :keepApproval then approved_at else :approvedAt end,
                            rejected_by = :rejectedBy, rejected_at = :rejectedAt, rejected_reason = :reason,
                            sent_at = :sentAt
                        where id = :id
                        """)
                .param("id", draft.id().value())
                .param("words", draft.words())
                .param("hash", draft.hash())
                .param("writtenAt", Timestamp.from(draft.writtenAt()))
                .param("source", draft.source())
                .param("looked", draft.looked());
        switch (draft.state()) {
            case State.Written written -> bind(save, false, null, false, null, null, null, null, null, null);
            case State.Waiting(var since) -> bind(save, false, since, false, null, null, null, null, null, null);
            case State.Approved(var by, var at) -> bind(save, true, null, false, by, at, null, null, null, null);
            case State.Rejected(var by, var at, var reason) ->
                bind(save, true, null, false, null, null, by, at, reason, null);
            case State.Sent(var at, var by) -> bind(save, true, null, true, null, null, null, null, null, at);
        }
        save.update();
    }

    private static void bind(
            JdbcClient.StatementSpec save,
            boolean keepAsked,
            Instant asked,
            boolean keepApproval,
            Colleague approver,
            Instant approved,
            Colleague rejecter,
            Instant rejected,
            String reason,
            Instant sent) {
        save.param("keepAsked", keepAsked).param("keepApproval", keepApproval).param("reason", reason, Types.VARCHAR);
        time(save, "askedAt", asked);
        time(save, "approvedAt", approved);
        time(save, "rejectedAt", rejected);
        time(save, "sentAt", sent);
        save.param("approvedBy", approver == null ? null : approver.person(), Types.BIGINT)
                .param("rejectedBy", rejecter == null ? null : rejecter.person(), Types.BIGINT);
    }

    private static void time(JdbcClient.StatementSpec save, String name, Instant at) {
        save.param(name, at == null ? null : Timestamp.from(at), Types.TIMESTAMP);
    }

    private static Draft draft(ResultSet row, int number) throws SQLException {
        return new Draft(
                new DraftId(row.getLong("id")),
                new ConversationId(row.getLong("conversation_id")),
                new Colleague(row.getLong("author_id"), row.getString("author")),
                row.getString("words"),
                row.getString("hash"),
                instant(row, "written_at"),
                row.getString("source"),
                row.getString("looked"),
                state(row));
    }

    private static State state(ResultSet row) throws SQLException {
        var approver = row.getObject("approved_by") == null
                ? Optional.<Colleague>empty()
                : Optional.of(new Colleague(row.getLong("approved_by"), row.getString("approver")));
        if (row.getObject("sent_at") != null) {
            return new State.Sent(instant(row, "sent_at"), approver);
        }
        if (row.getObject("rejected_at") != null) {
            return new State.Rejected(
                    new Colleague(row.getLong("rejected_by"), row.getString("rejecter")),
                    instant(row, "rejected_at"),
                    row.getString("rejected_reason"));
        }
        if (approver.isPresent()) {
            return new State.Approved(approver.get(), instant(row, "approved_at"));
        }
        return row.getObject("asked_at") == null ? new State.Written() : new State.Waiting(instant(row, "asked_at"));
    }

    private static Instant instant(ResultSet row, String column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant();
    }
}
