package torg.inbox;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.sql.Types;
import java.time.Instant;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import torg.inbox.Conversation.Colleague;
import torg.inbox.Conversation.State;
import torg.platforms.Network;
import torg.platforms.RemoteRef;

/** The table conversation. */
@Component
class Conversations {
    private static final String SELECT = """
            select c.*, a.name as account_name, a.network, u.name as unit_name, u.path,
                coalesce(t.name, '') as taker, coalesce(w.name, '') as answerer, coalesce(x.name, '') as closer
            from conversation c
            join account a on a.id = c.account_id
            join unit u on u.id = c.unit_id
            left join person t on t.id = c.taken_by
            left join person w on w.id = c.answered_by
            left join person x on x.id = c.closed_by
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

    /** One page of a queue, by key and not by offset: as fast at the end as at the beginning. */
    List<Conversation> page(Queue queue, Collection<Long> units, long person, Optional<Queue.Place> after, int most) {
        return bindQueue(
                        db.sql(SELECT + queue.where() + queue.after(after) + queue.order() + " limit :most"),
                        units,
                        person)
                .param("afterAt", Timestamp.from(after.map(Queue.Place::at).orElse(Instant.EPOCH)))
                .param("afterId", after.map(Queue.Place::id).orElse(0L))
                .param("most", most)
                .query(Conversations::conversation)
                .list();
    }

    /** Counted up to a number that says enough: nobody acts differently on 1,001 than on 2,000. All in one asking. */
    Map<Queue, Long> count(Collection<Queue> queues, Collection<Long> units, long person, int enough) {
        var columns = queues.stream()
                .map(queue -> "(select count(*) from (select from conversation c%s limit :enough) counted) as %s"
                        .formatted(queue.where(), queue))
                .collect(Collectors.joining(", "));
        return bindQueue(db.sql("select " + columns), units, person)
                .param("enough", enough)
                .query((row, n) -> counts(queues, row))
                .single();
    }

    private static Map<Queue, Long> counts(Collection<Queue> queues, ResultSet row) throws SQLException {
        var counts = new EnumMap<Queue, Long>(Queue.class);
        for (var queue : queues) {
            counts.put(queue, row.getLong(queue.name()));
        }
        return counts;
    }

    private static JdbcClient.StatementSpec bindQueue(
            JdbcClient.StatementSpec sql, Collection<Long> units, long person) {
        return sql.param("units", units.toArray(Long[]::new)).param("person", person);
    }

    private static Conversation conversation(ResultSet row, int number) throws SQLException {
        return new Conversation(
                new ConversationId(row.getLong("id")),
                row.getLong("account_id"),
                row.getString("account_name"),
                Network.valueOf(row.getString("network")),
                row.getLong("connection_id"),
                new RemoteRef(row.getString("root")),
                List.of((Long[]) row.getArray("path").getArray()),
                row.getString("unit_name"),
                row.getString("author"),
                row.getString("preview"),
                row.getTimestamp("first_at").toInstant(),
                row.getTimestamp("last_at").toInstant(),
                time(row, "due_at"),
                time(row, "seen_at"),
                state(row));
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
