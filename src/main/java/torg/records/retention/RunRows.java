package torg.records.retention;

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
import torg.ledger.EntryId;
import torg.privacy.disposal.DocumentKind;
import torg.records.retention.Run.Certified;
import torg.records.retention.Run.Person;
import torg.records.retention.Run.State;

/** The table retention_run. */
@Component
class RunRows {
    private static final int GOING_ON = 7_301;

    private final JdbcClient db;

    RunRows(JdbcClient db) {
        this.db = db;
    }

    /** Steps of disposal go beside each other; a hold is laid between them. */
    void goOn() {
        db.sql("select pg_advisory_xact_lock_shared(:lock)")
                .param("lock", GOING_ON)
                .query((row, n) -> true)
                .list();
    }

    /** Waits for the step that is under way and lets none begin: when this commits, everything after it has seen it. */
    void waitForSteps() {
        db.sql("select pg_advisory_xact_lock(:lock)")
                .param("lock", GOING_ON)
                .query((row, n) -> true)
                .list();
    }

    long add(Run run) {
        return db.sql("""
                        insert into retention_run (plan_id, kind, account_id, before, reason, proposed_by, proposed_name, proposed_at)
                        values (:plan, :kind, :account, :before, :reason, :by, :name, :at) returning id
                        """)
                .param("plan", run.plan())
                .param("kind", run.kind().name())
                .param("account", run.account().orElse(null), Types.BIGINT)
                .param("before", run.before())
                .param("reason", run.reason())
                .param("by", run.proposed().reference())
                .param("name", run.proposed().name())
                .param("at", Timestamp.from(run.proposed().at()))
                .query(Long.class)
                .single();
    }

    Optional<Run> find(long id) {
        return find(id, "");
    }

    Optional<Run> hold(long id) {
        return find(id, " for update");
    }

    private Optional<Run> find(long id, String lock) {
        return db.sql("select * from retention_run where id = :id" + lock)
                .param("id", id)
                .query(RunRows::run)
                .optional();
    }

    List<Run> newest(int most) {
        return db.sql("select * from retention_run order by id desc limit :most")
                .param("most", most)
                .query(RunRows::run)
                .list();
    }

    /** Those whose documents may still be read in a backup. */
    List<Long> inCopies() {
        return db.sql(
                        "select id from retention_run where finished_at is not null and copies_gone_at is null order by id")
                .query(Long.class)
                .list();
    }

    void settle(long id, boolean confirmed, Person by, String why) {
        db.sql("""
                        update retention_run set settled_by = :by, settled_name = :name, settled_at = :at,
                            confirmed = :confirmed, why = :why
                        where id = :id
                        """)
                .param("id", id)
                .param("by", by.reference())
                .param("name", by.name())
                .param("at", Timestamp.from(by.at()))
                .param("confirmed", confirmed)
                .param("why", why)
                .update();
    }

    void stop(long id, String name) {
        db.sql("update retention_run set stopped_name = :name where id = :id")
                .param("id", id)
                .param("name", name)
                .update();
    }

    void finish(long id, Instant at, EntryId csv, String sha256, EntryId pdf) {
        db.sql("""
                        update retention_run set finished_at = :at, csv = :csv, csv_at = :csvAt, csv_sha256 = :sha256,
                            pdf = :pdf, pdf_at = :pdfAt
                        where id = :id
                        """)
                .param("id", id)
                .param("at", Timestamp.from(at))
                .param("csv", csv.number())
                .param("csvAt", Timestamp.from(csv.at()))
                .param("sha256", sha256)
                .param("pdf", pdf.number())
                .param("pdfAt", Timestamp.from(pdf.at()))
                .update();
    }

    void goneFromCopies(long id, Instant at, EntryId pdf) {
        db.sql("""
                        update retention_run set copies_gone_at = :at, last_pdf = :pdf, last_pdf_at = :pdfAt where id = :id
                        """)
                .param("id", id)
                .param("at", Timestamp.from(at))
                .param("pdf", pdf.number())
                .param("pdfAt", Timestamp.from(pdf.at()))
                .update();
    }

    private static Run run(ResultSet row, int number) throws SQLException {
        return new Run(
                row.getLong("id"),
                row.getLong("plan_id"),
                DocumentKind.valueOf(row.getString("kind")),
                Optional.of(row.getLong("account_id")).filter(account -> account > 0),
                row.getObject("before", LocalDate.class),
                row.getString("reason"),
                new Person(row.getString("proposed_by"), row.getString("proposed_name"), at(row, "proposed_at")),
                state(row));
    }

    private static State state(ResultSet row) throws SQLException {
        if (row.getTimestamp("settled_at") == null) {
            return new State.Proposed();
        }
        var second = new Person(row.getString("settled_by"), row.getString("settled_name"), at(row, "settled_at"));
        if (!row.getBoolean("confirmed")) {
            return new State.Declined(second, row.getString("why"));
        }
        var stopped = Optional.ofNullable(row.getString("stopped_name"));
        if (row.getTimestamp("finished_at") == null) {
            return new State.Running(second, stopped);
        }
        var last = row.getTimestamp("copies_gone_at") == null
                ? Optional.<Run.Last>empty()
                : Optional.of(new Run.Last(at(row, "copies_gone_at"), entry(row, "last_pdf")));
        return new State.Finished(
                second,
                stopped,
                at(row, "finished_at"),
                new Certified(entry(row, "csv"), row.getString("csv_sha256"), entry(row, "pdf"), last));
    }

    private static EntryId entry(ResultSet row, String column) throws SQLException {
        return new EntryId(row.getLong(column), at(row, column + "_at"));
    }

    private static Instant at(ResultSet row, String column) throws SQLException {
        return row.getTimestamp(column).toInstant();
    }
}
