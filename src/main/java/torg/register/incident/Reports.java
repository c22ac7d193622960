package torg.register.incident;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import torg.register.AccountId;

/** The tables account_incident and account_incident_step. */
@Component
class Reports {
    private final JdbcClient db;

    Reports(JdbcClient db) {
        this.db = db;
    }

    long add(AccountId account, String what, String by, Instant at, Instant breachDue) {
        return db.sql("""
                        insert into account_incident (account_id, what, reported_by, reported_at, breach_due)
                        values (:account, :what, :by, :at, :due) returning id
                        """)
                .param("account", account.value())
                .param("what", what)
                .param("by", by)
                .param("at", Timestamp.from(at))
                .param("due", Timestamp.from(breachDue))
                .query(Long.class)
                .single();
    }

    Optional<Incident> hold(AccountId account) {
        return db.sql("select * from account_incident where account_id = :account order by id desc limit 1 for update")
                .param("account", account.value())
                .query(this::incident)
                .optional();
    }

    /** Newest first. */
    List<Incident> of(AccountId account) {
        return db.sql("select * from account_incident where account_id = :account order by id desc")
                .param("account", account.value())
                .query(this::incident)
                .list();
    }

    void did(long incident, Step step, Incident.Done done) {
        db.sql("""
                        insert into account_incident_step (incident_id, step, note, done_by, done_at)
                        values (:incident, :step, :note, :by, :at)
                        """)
                .param("incident", incident)
                .param("step", step.name())
                .param("note", done.note())
                .param("by", done.by())
                .param("at", Timestamp.from(done.at()))
                .update();
    }

    void end(long incident, Incident.End end) {
        db.sql("update account_incident set ended_at = :at, ended_by = :by where id = :id")
                .param("id", incident)
                .param("at", Timestamp.from(end.at()))
                .param("by", end.by())
                .update();
    }

    private Incident incident(ResultSet row, int number) throws SQLException {
        var by = row.getString("ended_by");
        return new Incident(
                row.getLong("id"),
                row.getString("what"),
                row.getString("reported_by"),
                row.getTimestamp("reported_at").toInstant(),
                row.getTimestamp("breach_due").toInstant(),
                done(row.getLong("id")),
                Optional.ofNullable(row.getTimestamp("ended_at")).map(at -> new Incident.End(by, at.toInstant())));
    }

    private Map<Step, Incident.Done> done(long incident) {
        var done = new EnumMap<Step, Incident.Done>(Step.class);
        db.sql("select * from account_incident_step where incident_id = :incident")
                .param("incident", incident)
                .query((row, n) -> done.put(
                        Step.valueOf(row.getString("step")),
                        new Incident.Done(
                                row.getString("note"),
                                row.getString("done_by"),
                                row.getTimestamp("done_at").toInstant())))
                .list();
        return done;
    }
}
