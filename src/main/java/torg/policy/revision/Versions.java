package torg.policy.revision;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.sql.Types;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import torg.policy.revision.Version.State;
import torg.shell.Words;

/** The table policy_version. */
@Component
class Versions {
    private final JdbcClient db;
    private final Rounds rounds;

    Versions(JdbcClient db, Rounds rounds) {
        this.db = db;
        this.rounds = rounds;
    }

    int add(String title, String purpose, String by, Instant at) {
        return db.sql("""
                        insert into policy_version (title, purpose, drafted_by, drafted_at)
                        values (:title, :purpose, :by, :at) returning number
                        """)
                .param("title", title)
                .param("purpose", purpose)
                .param("by", by)
                .param("at", Timestamp.from(at))
                .query(Integer.class)
                .single();
    }

    List<Version> all() {
        return db.sql("select * from policy_version order by number desc")
                .query(this::version)
                .list();
    }

    Optional<Version> find(int number) {
        return db.sql("select * from policy_version where number = :number")
                .param("number", number)
                .query(this::version)
                .optional();
    }

    Optional<Version> hold(int number) {
        return db.sql("select * from policy_version where number = :number for update")
                .param("number", number)
                .query(this::version)
                .optional();
    }

    void describe(int number, String title, String purpose) {
        db.sql("update policy_version set title = :title, purpose = :purpose where number = :number")
                .param("number", number)
                .param("title", title)
                .param("purpose", purpose)
                .update();
    }

    void decide(int number, Decision decision, long decider, Instant at) {
        db.sql("""
                        update policy_version set reference = :reference, decided_on = :day, decided_by = :by,
                            decided_in = :in, decider_id = :decider, delegation_id = :delegation, decided_at = :at,
                            in_force = :inForce
                        where number = :number
                        """)
                .param("number", number)
                .param("reference", decision.reference())
                .param("day", decision.day())
                .param("by", decision.by())
                .param("in", decision.in())
                .param("decider", decider)
                .param("delegation", decision.delegation().orElse(null), Types.BIGINT)
                .param("at", Timestamp.from(at))
                .param("inForce", decision.inForce())
                .update();
    }

    void withdraw(int number, String reason, Instant at) {
        db.sql("update policy_version set withdrawn_at = :at, withdrawn_because = :reason where number = :number")
                .param("number", number)
                .param("reason", reason)
                .param("at", Timestamp.from(at))
                .update();
    }

    private Version version(ResultSet row, int rowNumber) throws SQLException {
        return new Version(
                row.getInt("number"),
                row.getString("title"),
                row.getString("purpose"),
                row.getString("drafted_by"),
                day(row.getTimestamp("drafted_at")),
                state(row));
    }

    private State state(ResultSet row) throws SQLException {
        var decided = row.getObject("decided_on", LocalDate.class);
        if (decided != null) {
            return new State.Decided(new Decision(
                    row.getString("reference"),
                    decided,
                    row.getString("decided_by"),
                    row.getString("decided_in"),
                    Optional.ofNullable(row.getObject("delegation_id", Long.class)),
                    row.getObject("in_force", LocalDate.class)));
        }
        if (row.getTimestamp("withdrawn_at") != null) {
            return new State.Withdrawn(row.getString("withdrawn_because"), day(row.getTimestamp("withdrawn_at")));
        }
        return rounds.open(row.getInt("number")).<State>map(State.OnRemiss::new).orElseGet(State.Draft::new);
    }

    static LocalDate day(Timestamp at) {
        return at.toInstant().atZone(Words.ZONE).toLocalDate();
    }
}
