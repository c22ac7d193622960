package torg.policy.revision;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import torg.staff.Staff;

/** The tables policy_round, policy_body and policy_answer. */
@Component
class Rounds {
    private final JdbcClient db;
    private final Staff staff;

    Rounds(JdbcClient db, Staff staff) {
        this.db = db;
        this.staff = staff;
    }

    /** The round a version is out in now, or was decided after. */
    Optional<Round> open(int version) {
        return db.sql("select * from policy_round where version = :version and recalled_at is null")
                .param("version", version)
                .query(this::round)
                .optional();
    }

    /** Every time the version has been out, newest first. */
    List<Round> of(int version) {
        return db.sql("select * from policy_round where version = :version order by id desc")
                .param("version", version)
                .query(this::round)
                .list();
    }

    void send(int version, Round round) {
        var id = db.sql("""
                        insert into policy_round (version, sent_at, sent_by, due, letter)
                        values (:version, :at, :by, :due, :letter) returning id
                        """)
                .param("version", version)
                .param("at", Timestamp.from(round.sentAt()))
                .param("by", round.sentBy())
                .param("due", round.due())
                .param("letter", round.letter())
                .query(Long.class)
                .single();
        for (var body : round.bodies()) {
            db.sql("insert into policy_body (round_id, unit_id, council) values (:round, :unit, :council)")
                    .param("round", id)
                    .param("unit", body.unit().id())
                    .param("council", body.council())
                    .update();
        }
    }

    void recall(long round, String reason, Instant at) {
        db.sql("update policy_round set recalled_at = :at, recalled_because = :reason where id = :round")
                .param("round", round)
                .param("reason", reason)
                .param("at", Timestamp.from(at))
                .update();
    }

    void remind(long body, LocalDate day) {
        db.sql("update policy_body set reminded_on = :day where id = :body")
                .param("body", body)
                .param("day", day)
                .update();
    }

    void answer(long body, Reply reply) {
        db.sql("""
                        insert into policy_answer (body_id, stance, statement, reference, decided_on, at_once, received_at,
                            registered_by)
                        values (:body, :stance, :statement, :reference, :day, :atOnce, :at, :by)
                        """)
                .param("body", body)
                .param("stance", reply.stance().name())
                .param("statement", reply.statement())
                .param("reference", reply.reference())
                .param("day", reply.decidedOn())
                .param("atOnce", reply.atOnce())
                .param("at", Timestamp.from(reply.receivedAt()))
                .param("by", reply.registeredBy())
                .update();
    }

    private Round round(ResultSet row, int number) throws SQLException {
        return new Round(
                row.getLong("id"),
                row.getTimestamp("sent_at").toInstant(),
                Versions.day(row.getTimestamp("sent_at")),
                row.getString("sent_by"),
                row.getObject("due", LocalDate.class),
                row.getString("letter"),
                Optional.ofNullable(row.getString("recalled_because")),
                bodies(row.getLong("id")));
    }

    private List<Body> bodies(long round) {
        return db.sql("""
                        select b.id as body_id, b.unit_id, b.council, b.reminded_on, a.*,
                            (select count(*) from policy_answer every where every.body_id = b.id) as replies
                        from policy_body b
                        left join lateral (
                            select * from policy_answer a where a.body_id = b.id order by a.id desc limit 1) a on true
                        where b.round_id = :round order by b.council <> '', b.id
                        """).param("round", round).query(this::body).list();
    }

    private Body body(ResultSet row, int number) throws SQLException {
        return new Body(
                row.getLong("body_id"),
                staff.unit(row.getLong("unit_id")),
                row.getString("council"),
                Optional.ofNullable(row.getObject("reminded_on", LocalDate.class)),
                row.getString("stance") == null ? Optional.empty() : Optional.of(reply(row)),
                row.getInt("replies"));
    }

    private static Reply reply(ResultSet row) throws SQLException {
        return new Reply(
                Stance.valueOf(row.getString("stance")),
                row.getString("statement"),
                row.getString("reference"),
                row.getObject("decided_on", LocalDate.class),
                row.getBoolean("at_once"),
                row.getTimestamp("received_at").toInstant(),
                row.getString("registered_by"));
    }
}
