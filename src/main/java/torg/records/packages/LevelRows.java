package torg.records.packages;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import torg.register.AccountId;

/** The table archive_level. */
@Component
class LevelRows {
    private final JdbcClient db;

    LevelRows(JdbcClient db) {
        this.db = db;
    }

    void add(LevelChosen chosen, long by) {
        db.sql("""
                        insert into archive_level (account_id, level, reference, reason, decided_at, decided_by, decided_by_name)
                        values (:account, :level, :reference, :reason, :at, :by, :name)
                        """)
                .param("account", chosen.account().value())
                .param("level", chosen.level().name())
                .param("reference", chosen.reference())
                .param("reason", chosen.reason())
                .param("at", Timestamp.from(chosen.at()))
                .param("by", by)
                .param("name", chosen.by())
                .update();
    }

    /** The newest first. */
    List<LevelChosen> of(AccountId account) {
        return db.sql("select * from archive_level where account_id = :account order by id desc")
                .param("account", account.value())
                .query(LevelRows::chosen)
                .list();
    }

    Optional<LevelChosen> newest(AccountId account) {
        return db.sql("select * from archive_level where account_id = :account order by id desc limit 1")
                .param("account", account.value())
                .query(LevelRows::chosen)
                .optional();
    }

    /** Of as many accounts of these units as are not closed or refused; those without a decision are not counted. */
    Map<Level, Long> counts(Collection<Long> units) {
        var counts = new EnumMap<Level, Long>(Level.class);
        db.sql("""
                        select l.level, count(*) as number
                        from account a cross join lateral
                            (select level from archive_level where account_id = a.id order by id desc limit 1) l
                        where a.unit_id = any(cast(:units as bigint[])) group by l.level
                        """).param("units", units.toArray(Long[]::new)).query(row -> {
            counts.put(Level.valueOf(row.getString("level")), row.getLong("number"));
        });
        return counts;
    }

    private static LevelChosen chosen(ResultSet row, int number) throws SQLException {
        return new LevelChosen(
                new AccountId(row.getLong("account_id")),
                Level.valueOf(row.getString("level")),
                row.getString("reference"),
                row.getString("reason"),
                row.getTimestamp("decided_at").toInstant(),
                row.getString("decided_by_name"));
    }
}
