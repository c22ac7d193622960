package torg.records.release;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.sql.Types;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Component;

/** The table release_request. */
@Component
class ReleaseRows {
    private final JdbcClient db;

    ReleaseRows(JdbcClient db) {
        this.db = db;
    }

    long add(byte[] hash, Way way, Delivery delivery, String wanted, Scope scope, Instant at) {
        return bind(db.sql("""
                                insert into release_request (secret_hash, way, delivery, wanted, board_id, account_id, from_day,
                                    until_day, words, received_at)
                                values (:hash, :way, :delivery, :wanted, :board, :account, :from, :until, :words, :at)
                                returning id
                                """), scope)
                .param("hash", hash)
                .param("way", way.name())
                .param("delivery", delivery.name())
                .param("wanted", wanted)
                .param("at", Timestamp.from(at))
                .query(Long.class)
                .single();
    }

    /** The link and the address, sealed: of use while the request runs, and no longer. */
    void seal(long id, byte[] link, Optional<byte[]> contact) {
        db.sql("update release_request set sealed = :link, contact = :contact where id = :id")
                .param("id", id)
                .param("link", link)
                .param("contact", contact.orElse(null), Types.BINARY)
                .update();
    }

    void delimit(long id, Scope scope) {
        bind(db.sql("""
                        update release_request set board_id = :board, account_id = :account, from_day = :from,
                            until_day = :until, words = :words
                        where id = :id
                        """), scope).param("id", id).update();
    }

    private static StatementSpec bind(StatementSpec sql, Scope scope) {
        return sql.param("board", scope.board().orElse(null), Types.BIGINT)
                .param("account", scope.account().orElse(null), Types.BIGINT)
                .param("from", scope.from().orElse(null), Types.DATE)
                .param("until", scope.until().orElse(null), Types.DATE)
                .param("words", scope.words());
    }

    void explain(long id, String delay, Instant at) {
        db.sql("update release_request set delay = :delay, delayed_at = :at where id = :id")
                .param("id", id)
                .param("delay", delay)
                .param("at", Timestamp.from(at))
                .update();
    }

    void answer(long id, ReleaseRequest.Answer answer) {
        db.sql("update release_request set answer = :words, answered_name = :by, answered_at = :at where id = :id")
                .param("id", id)
                .param("words", answer.words())
                .param("by", answer.by())
                .param("at", Timestamp.from(answer.at()))
                .update();
    }

    void askForDecision(long id, Instant at) {
        db.sql("update release_request set decision_asked_at = :at where id = :id")
                .param("id", id)
                .param("at", Timestamp.from(at))
                .update();
    }

    void close(long id, ReleaseRequest.Closed closed) {
        db.sql("""
                        update release_request set closed_name = :by, closed_at = :at, sealed = null, contact = null
                        where id = :id
                        """)
                .param("id", id)
                .param("by", closed.by())
                .param("at", Timestamp.from(closed.at()))
                .update();
    }

    Optional<ReleaseRequest> find(long id) {
        return db.sql("select * from release_request where id = :id")
                .param("id", id)
                .query(ReleaseRows::request)
                .optional();
    }

    Optional<ReleaseRequest> hold(long id) {
        return db.sql("select * from release_request where id = :id for update")
                .param("id", id)
                .query(ReleaseRows::request)
                .optional();
    }

    Optional<ReleaseRequest> by(byte[] hash) {
        return db.sql("select * from release_request where secret_hash = :hash")
                .param("hash", hash)
                .query(ReleaseRows::request)
                .optional();
    }

    Optional<byte[]> sealed(long id) {
        return bytes("select sealed from release_request where id = :id", id);
    }

    Optional<byte[]> contact(long id) {
        return bytes("select contact from release_request where id = :id", id);
    }

    private Optional<byte[]> bytes(String sql, long id) {
        return db.sql(sql)
                .param("id", id)
                .query((row, n) -> Optional.ofNullable(row.getBytes(1)))
                .single();
    }

    /** What waits, the oldest first; what nobody has sorted to a board is everybody's. */
    List<ReleaseRequest> running(Collection<Long> boards, int most) {
        return list("closed_at is null", "received_at, id", boards, most);
    }

    List<ReleaseRequest> closed(Collection<Long> boards, int most) {
        return list("closed_at is not null", "closed_at desc, id desc", boards, most);
    }

    private List<ReleaseRequest> list(String which, String order, Collection<Long> boards, int most) {
        return db.sql("select * from release_request where " + which
                        + " and (board_id is null or board_id = any(cast(:boards as bigint[]))) order by " + order
                        + " limit :most")
                .param("boards", boards.toArray(Long[]::new))
                .param("most", most)
                .query(ReleaseRows::request)
                .list();
    }

    private static ReleaseRequest request(ResultSet row, int number) throws SQLException {
        var answered = row.getTimestamp("answered_at");
        var closed = row.getTimestamp("closed_at");
        return new ReleaseRequest(
                row.getLong("id"),
                Way.valueOf(row.getString("way")),
                Delivery.valueOf(row.getString("delivery")),
                row.getString("wanted"),
                new Scope(
                        Optional.ofNullable(row.getObject("board_id", Long.class)),
                        Optional.ofNullable(row.getObject("account_id", Long.class)),
                        Optional.ofNullable(row.getObject("from_day", LocalDate.class)),
                        Optional.ofNullable(row.getObject("until_day", LocalDate.class)),
                        row.getString("words")),
                row.getBytes("contact") != null,
                row.getTimestamp("received_at").toInstant(),
                Optional.ofNullable(row.getString("delay")),
                answered == null
                        ? Optional.empty()
                        : Optional.of(new ReleaseRequest.Answer(
                                row.getString("answer"), row.getString("answered_name"), answered.toInstant())),
                Optional.ofNullable(row.getTimestamp("decision_asked_at")).map(Timestamp::toInstant),
                closed == null
                        ? Optional.empty()
                        : Optional.of(new ReleaseRequest.Closed(row.getString("closed_name"), closed.toInstant())));
    }
}
