package torg.operator;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import torg.vault.backup.BackupFault;

/** The table backup_run. */
@Component
class Runs {
    private final JdbcClient db;

    Runs(JdbcClient db) {
        this.db = db;
    }

    void add(Run run, boolean inLedger) {
        db.sql("""
                        insert into backup_run (deed, name, at, took_millis, bytes, entries, fault, in_ledger)
                        values (:deed, :name, :at, :took, :bytes, :entries, :fault, :inLedger)
                        """)
                .param("deed", run.deed().name())
                .param("name", run.name())
                .param("at", Timestamp.from(run.at()))
                .param("took", run.took().toMillis())
                .param("bytes", run.bytes())
                .param("entries", run.entries())
                .param("fault", run.fault().map(Enum::name).orElse(null))
                .param("inLedger", inLedger)
                .update();
    }

    Optional<Run> newest(Run.Deed deed) {
        return db.sql("select * from backup_run where deed = :deed order by at desc, id desc limit 1")
                .param("deed", deed.name())
                .query(Runs::run)
                .optional();
    }

    /** The newest that went well. */
    Optional<Run> newestGood(Run.Deed deed) {
        return db.sql("select * from backup_run where deed = :deed and fault is null order by at desc, id desc limit 1")
                .param("deed", deed.name())
                .query(Runs::run)
                .optional();
    }

    List<Run> made(List<String> names) {
        return db.sql("select * from backup_run where deed = 'MADE' and fault is null and name = any(:names)")
                .param("names", names.toArray(String[]::new))
                .query(Runs::run)
                .list();
    }

    /** Those that the operator's command left to be written in the ledger. They are so from now on. */
    List<Run> takeForLedger() {
        return db.sql("""
                        update backup_run set in_ledger = true
                        where id in (select id from backup_run where not in_ledger order by id limit 100 for update skip locked)
                        returning *
                        """).query(Runs::run).list().stream()
                .sorted(Comparator.comparing(Run::at))
                .toList();
    }

    private static Run run(ResultSet row, int number) throws SQLException {
        return new Run(
                Run.Deed.valueOf(row.getString("deed")),
                row.getString("name"),
                row.getTimestamp("at").toInstant(),
                Duration.ofMillis(row.getLong("took_millis")),
                row.getLong("bytes"),
                row.getLong("entries"),
                Optional.ofNullable(row.getString("fault")).map(BackupFault.Kind::valueOf));
    }
}
