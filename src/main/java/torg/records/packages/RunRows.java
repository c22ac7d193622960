package torg.records.packages;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.sql.Types;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The table archive_run. */
@Component
class RunRows {
    private static final String SELECT = """
            select r.*, p.parcels, p.ready, p.failed
            from archive_run r cross join lateral (
                select count(*) as parcels, count(*) filter (where state = 'READY') as ready,
                    count(*) filter (where state = 'FAILED') as failed
                from archive_parcel where run_id = r.id) p
            """;

    private final JdbcClient db;

    RunRows(JdbcClient db) {
        this.db = db;
    }

    long add(Run.Kind kind, Optional<Integer> year, Instant at, String by) {
        return db.sql("""
                        insert into archive_run (kind, year, ordered_at, ordered_by) values (:kind, :year, :at, :by)
                        returning id
                        """)
                .param("kind", kind.name())
                .param("year", year.orElse(null), Types.INTEGER)
                .param("at", Timestamp.from(at))
                .param("by", by)
                .query(Long.class)
                .single();
    }

    Optional<Run> find(long id) {
        return db.sql(SELECT + "where r.id = :id")
                .param("id", id)
                .query(RunRows::run)
                .optional();
    }

    /** Those with something of these units, the newest first. */
    List<Run> newest(Collection<Long> units, int most) {
        return db.sql(SELECT + """
                        where exists (select from archive_parcel q join account a on a.id = q.account_id
                            where q.run_id = r.id and a.unit_id = any(cast(:units as bigint[])))
                        order by r.id desc limit :most
                        """)
                .param("units", units.toArray(Long[]::new))
                .param("most", most)
                .query(RunRows::run)
                .list();
    }

    void finished(long id, Instant at) {
        db.sql("update archive_run set finished_at = :at where id = :id")
                .param("id", id)
                .param("at", Timestamp.from(at))
                .update();
    }

    void again(long id) {
        db.sql("update archive_run set finished_at = null where id = :id")
                .param("id", id)
                .update();
    }

    private static Run run(ResultSet row, int number) throws SQLException {
        return new Run(
                row.getLong("id"),
                Run.Kind.valueOf(row.getString("kind")),
                Optional.ofNullable(row.getObject("year", Integer.class)),
                row.getTimestamp("ordered_at").toInstant(),
                row.getString("ordered_by"),
                Optional.ofNullable(row.getTimestamp("finished_at")).map(Timestamp::toInstant),
                row.getLong("parcels"),
                row.getLong("ready"),
                row.getLong("failed"));
    }
}
