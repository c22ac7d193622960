package torg.privacy.requests;

import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import torg.privacy.requests.SubjectRequest.Answered;

/** The table subject_request. */
@Component
class RequestRows {
    private static final String SELECT = """
            select id, kind, names, handles, numbers, identified, received_on, due_on, answered_at, answered_by, outcome,
                reason, title, sha256 from subject_request
            """;

    private final JdbcClient db;

    RequestRows(JdbcClient db) {
        this.db = db;
    }

    long add(RequestKind kind, Subject subject, String identified, LocalDate receivedOn, LocalDate dueOn) {
        return db.sql("""
                        insert into subject_request (kind, names, handles, numbers, identified, received_on, due_on)
                        values (:kind, :names, :handles, :numbers, :identified, :received, :due) returning id
                        """)
                .param("kind", kind.name())
                .param("names", subject.names().toArray(String[]::new))
                .param("handles", subject.handles().toArray(String[]::new))
                .param("numbers", subject.numbers().toArray(String[]::new))
                .param("identified", identified)
                .param("received", receivedOn)
                .param("due", dueOn)
                .query(Long.class)
                .single();
    }

    Optional<SubjectRequest> find(long id) {
        return db.sql(SELECT + " where id = :id")
                .param("id", id)
                .query(RequestRows::request)
                .optional();
    }

    Optional<SubjectRequest> hold(long id) {
        return db.sql(SELECT + " where id = :id for update")
                .param("id", id)
                .query(RequestRows::request)
                .optional();
    }

    List<SubjectRequest> open(int most) {
        return db.sql(SELECT + " where answered_at is null order by due_on, id limit :most")
                .param("most", most)
                .query(RequestRows::request)
                .list();
    }

    List<SubjectRequest> answered(int most) {
        return db.sql(SELECT + " where answered_at is not null order by answered_at desc, id desc limit :most")
                .param("most", most)
                .query(RequestRows::request)
                .list();
    }

    void answer(long id, Answered answered, byte[] pdf) {
        db.sql("""
                        update subject_request set answered_at = :at, answered_by = :by, outcome = :outcome,
                            reason = :reason, title = :title, sha256 = :sha256, pdf = :pdf
                        where id = :id
                        """)
                .param("id", id)
                .param("at", Timestamp.from(answered.at()))
                .param("by", answered.by())
                .param("outcome", answered.outcome().name())
                .param("reason", answered.reason())
                .param("title", answered.title())
                .param("sha256", answered.sha256())
                .param("pdf", pdf)
                .update();
    }

    Optional<byte[]> pdf(long id) {
        return db.sql("select pdf from subject_request where id = :id and pdf is not null")
                .param("id", id)
                .query((row, n) -> row.getBytes(1))
                .optional();
    }

    private static SubjectRequest request(ResultSet row, int number) throws SQLException {
        var at = Optional.ofNullable(row.getTimestamp("answered_at")).map(Timestamp::toInstant);
        return new SubjectRequest(
                row.getLong("id"),
                RequestKind.valueOf(row.getString("kind")),
                new Subject(
                        texts(row.getArray("names")), texts(row.getArray("handles")), texts(row.getArray("numbers"))),
                row.getString("identified"),
                row.getObject("received_on", LocalDate.class),
                row.getObject("due_on", LocalDate.class),
                at.isEmpty() ? Optional.empty() : Optional.of(answered(row, at.get())));
    }

    private static Answered answered(ResultSet row, Instant at) throws SQLException {
        return new Answered(
                at,
                row.getString("answered_by"),
                Outcome.valueOf(row.getString("outcome")),
                row.getString("reason"),
                row.getString("title"),
                row.getString("sha256"));
    }

    private static List<String> texts(Array array) throws SQLException {
        return List.of((String[]) array.getArray());
    }
}
