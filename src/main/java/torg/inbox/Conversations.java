package torg.inbox;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.sql.Types;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import torg.inbox.Conversation.Asleep;
import torg.inbox.Conversation.Colleague;
import torg.inbox.Conversation.Said;
import torg.inbox.Conversation.Source;
import torg.inbox.Conversation.State;
import torg.platforms.Network;
import torg.platforms.RemoteRef;
import torg.platforms.Way;

/** The table conversation. */
@Component
class Conversations {
    /**
     * Names are asked for one by one: as joins of nine tables, the order of which is to be weighed, they cost PostgreSQL 34 ms
     * of planning for 1 ms of reading.
     */
    static final String SELECT = """
            select c.*, coalesce((select name from account where id = c.account_id), k.handle) as account_name,
                k.network, u.name as unit_name, u.path,
                coalesce((select name from person where id = c.taken_by), '') as taker,
                coalesce((select name from person where id = c.answered_by), '') as answerer,
                coalesce((select name from person where id = c.closed_by), '') as closer,
                (select name from person where id = c.urgency_by) as sorter
            from conversation c
            join connection k on k.id = c.connection_id
            join unit u on u.id = c.unit_id
            """;

    private final JdbcClient db;

    Conversations(JdbcClient db) {
        this.db = db;
    }

    Optional<Conversation> find(ConversationId id) {
        return db.sql(SELECT + " where c.id = :id")
                .param("id", id.value())
                .query(Conversations::conversation)
                .optional();
    }

    Optional<Conversation> hold(ConversationId id) {
        return db.sql(SELECT + " where c.id = :id for update of c")
                .param("id", id.value())
                .query(Conversations::conversation)
                .optional();
    }

    Optional<Conversation> beginning(RemoteRef root) {
        return db.sql(SELECT + " where c.root = :root")
                .param("root", root.value())
                .query(Conversations::conversation)
                .optional();
    }

    void save(Conversation conversation) {
        var save = db.sql("""
                        update conversation set due_at = :due,
                            taken_by = :takenBy, taken_at = :takenAt,
                            answered_by = :answeredBy, answered_at = :answeredAt,
                            closed_by = :closedBy, closed_at = :closedAt, closed_reason = :reason
                        where id = :id
                        """)
                .param("id", conversation.id().value())
                .param("due", conversation.dueAt().map(Timestamp::from).orElse(null), Types.TIMESTAMP);
        switch (conversation.state()) {
            case State.Waiting waiting -> bind(save, null, null, null, null, null, null, null);
            case State.Taken(var by, var at) -> bind(save, by, at, null, null, null, null, null);
            case State.Answered(var by, var at) -> bind(save, null, null, by, at, null, null, null);
            case State.Closed(var by, var at, var reason) -> bind(save, null, null, null, null, by, at, reason);
        }
        save.update();
    }

    private static void bind(
            JdbcClient.StatementSpec save,
            Colleague taker,
            Instant taken,
            Colleague answerer,
            Instant answered,
            Colleague closer,
            Instant closed,
            String reason) {
        person(save, "takenBy", taker);
        person(save, "answeredBy", answerer);
        person(save, "closedBy", closer);
        time(save, "takenAt", taken);
        time(save, "answeredAt", answered);
        time(save, "closedAt", closed);
        save.param("reason", reason, Types.VARCHAR);
    }

    private static void person(JdbcClient.StatementSpec save, String name, Colleague colleague) {
        save.param(name, colleague == null ? null : colleague.person(), Types.BIGINT);
    }

    private static void time(JdbcClient.StatementSpec save, String name, Instant at) {
        save.param(name, at == null ? null : Timestamp.from(at), Types.TIMESTAMP);
    }

    /** @return whether this was the first sight */
    boolean see(ConversationId id, Instant at) {
        return db.sql("update conversation set seen_at = :at where id = :id and seen_at is null")
                        .param("id", id.value())
                        .param("at", Timestamp.from(at))
                        .update()
                == 1;
    }

    /** What is read together with it is as secret as it is. @return whether anything changed */
    boolean conceal(ConversationId id, boolean secret) {
        return db.sql(
                                "update conversation set secret = :secret where (id = :id or merged_into = :id) and secret <> :secret")
                        .param("id", id.value())
                        .param("secret", secret)
                        .update()
                > 0;
    }

    /** The city's answer, beside the conversation: it is counted also when the conversation is woken again. */
    void answered(ConversationId id, Instant at) {
        db.sql("""
                        insert into answer_given (conversation_id, account_id, unit_id, asked_at, promised_at, answered_at)
                        select id, account_id, unit_id, coalesce(asked_at, first_at), promised_at, :at
                        from conversation where id = :id or merged_into = :id
                        """).param("id", id.value()).param("at", Timestamp.from(at)).update();
    }

    /** One page of a queue, by key and not by offset: as fast at the end as at the beginning. */
    List<Conversation> page(
            Look look, Collection<Long> units, long person, Instant now, Optional<Queue.Place> after, int most) {
        var queue = look.queue();
        return bind(
                        db.sql(SELECT + look.where() + among(units) + queue.after(after) + queue.order()
                                + " limit :most"),
                        person,
                        now)
                .param("afterUrgency", after.map(Queue.Place::urgency).orElse(0))
                .param("afterAt", Timestamp.from(after.map(Queue.Place::at).orElse(Instant.EPOCH)))
                .param("afterId", after.map(Queue.Place::id).orElse(0L))
                .param("most", most)
                .query(Conversations::conversation)
                .list();
    }

    /** Counted up to a number that says enough: nobody acts differently on 1,001 than on 2,000. All in one asking. */
    List<Long> count(List<Look> looks, Collection<Long> units, long person, Instant now, int enough) {
        var among = among(units);
        var columns = looks.stream()
                .map(look -> "(select count(*) from (select from conversation c" + look.where() + among
                        + " limit :enough) counted)")
                .collect(Collectors.joining(", "));
        return bind(db.sql("select " + columns), person, now)
                .param("enough", enough)
                .query((row, n) -> IntStream.rangeClosed(1, looks.size())
                        .mapToObj(column -> count(row, column))
                        .toList())
                .single();
    }

    private static long count(ResultSet row, int column) {
        try {
            return row.getLong(column);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /**
     * The units stand in the text and are no parameter: a plan for whatever units there may be takes a city with all of its
     * units for one with a few, and reads every conversation that waits (500 ms of a million) instead of the first fifty.
     */
    private static String among(Collection<Long> units) {
        return units.stream()
                .sorted()
                .map(String::valueOf)
                .collect(Collectors.joining(",", " and c.unit_id = any(cast('{", "}' as bigint[]))"));
    }

    private static JdbcClient.StatementSpec bind(JdbcClient.StatementSpec sql, long person, Instant now) {
        return sql.param("person", person).param("now", Timestamp.from(now));
    }

    static Conversation conversation(ResultSet row, int number) throws SQLException {
        return new Conversation(
                new ConversationId(row.getLong("id")),
                new Source(
                        Optional.ofNullable(row.getObject("account_id", Long.class)),
                        row.getString("account_name"),
                        Network.valueOf(row.getString("network")),
                        Way.valueOf(row.getString("way")),
                        row.getLong("connection_id"),
                        new RemoteRef(Optional.ofNullable(row.getString("platform_root"))
                                .orElse(row.getString("root"))),
                        List.of((Long[]) row.getArray("path").getArray()),
                        row.getString("unit_name"),
                        Optional.ofNullable(row.getString("routed_because"))),
                said(row),
                new Sorted(
                        Urgency.values()[row.getInt("urgency")],
                        Optional.ofNullable(row.getString("urgency_word")),
                        Optional.ofNullable(row.getString("urgency_kind")),
                        Optional.ofNullable(row.getString("sorter"))),
                time(row, "seen_at"),
                asleep(row),
                Optional.ofNullable(row.getObject("merged_into", Long.class)).map(ConversationId::new),
                time(row, "due_at"),
                state(row));
    }

    private static Said said(ResultSet row) throws SQLException {
        var secret = row.getBoolean("secret");
        return new Said(
                secret ? "" : row.getString("author"),
                secret ? Concealed.words() : row.getString("preview"),
                row.getTimestamp("first_at").toInstant(),
                row.getTimestamp("last_at").toInstant(),
                secret);
    }

    private static Optional<Asleep> asleep(ResultSet row) throws SQLException {
        var why = row.getString("asleep_why");
        return time(row, "asleep_until").map(until -> new Asleep(until, why));
    }

    private static State state(ResultSet row) throws SQLException {
        return switch (row.getString("state")) {
            case "TAKEN" ->
                new State.Taken(
                        colleague(row, "taken_by", "taker"),
                        time(row, "taken_at").orElseThrow());
            case "ANSWERED" ->
                new State.Answered(
                        colleague(row, "answered_by", "answerer"),
                        time(row, "answered_at").orElseThrow());
            case "CLOSED" ->
                new State.Closed(
                        colleague(row, "closed_by", "closer"),
                        time(row, "closed_at").orElseThrow(),
                        row.getString("closed_reason"));
            default -> new State.Waiting();
        };
    }

    private static Colleague colleague(ResultSet row, String id, String name) throws SQLException {
        return new Colleague(row.getLong(id), row.getString(name));
    }

    private static Optional<Instant> time(ResultSet row, String column) throws SQLException {
        return Optional.ofNullable(row.getTimestamp(column)).map(Timestamp::toInstant);
    }
}
