package torg.records.collection;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import torg.ledger.Actor;

/** The table collection_work. */
@Component
class WorkRows {
    private final JdbcClient db;

    WorkRows(JdbcClient db) {
        this.db = db;
    }

    /** @return empty when one is under way already */
    Optional<Long> add(long board, int year, Instant at, Actor by) {
        return db.sql("""
                        insert into collection_work (board_id, year, ordered_at, ordered_ref, ordered_by)
                        values (:board, :year, :at, :ref, :by)
                        on conflict (board_id, year) where list_id is null and not failed do nothing returning id
                        """)
                .param("board", board)
                .param("year", year)
                .param("at", Timestamp.from(at))
                .param("ref", by.reference())
                .param("by", by.name())
                .query(Long.class)
                .optional();
    }

    /** Held until the transaction ends, so that of two nodes one alone goes on with it. */
    Optional<Work> hold(long id) {
        return db.sql("select * from collection_work where id = :id for update")
                .param("id", id)
                .query(WorkRows::work)
                .optional();
    }

    /** The newest of each board in a year. */
    List<Work> newest(Collection<Long> boards, int year) {
        return db.sql("""
                        select distinct on (board_id) * from collection_work
                        where board_id = any(cast(:boards as bigint[])) and year = :year order by board_id, id desc
                        """)
                .param("boards", boards.toArray(Long[]::new))
                .param("year", year)
                .query(WorkRows::work)
                .list();
    }

    /** Told before it is begun, in a transaction of its own. @return how many times it has been begun now */
    int begun(long id) {
        return db.sql("update collection_work set attempts = attempts + 1 where id = :id returning attempts")
                .param("id", id)
                .query(Integer.class)
                .single();
    }

    void took(long id, int more) {
        db.sql("""
                        update collection_work set taken = taken + :more,
                            attempts = case when :more > 0 then 0 else attempts end
                        where id = :id
                        """).param("id", id).param("more", more).update();
    }

    void done(long id, long list) {
        db.sql("update collection_work set list_id = :list where id = :id")
                .param("id", id)
                .param("list", list)
                .update();
    }

    void failed(long id) {
        db.sql("update collection_work set failed = true where id = :id and list_id is null")
                .param("id", id)
                .update();
    }

    private static Work work(ResultSet row, int number) throws SQLException {
        return new Work(
                row.getLong("id"),
                row.getLong("board_id"),
                row.getInt("year"),
                row.getTimestamp("ordered_at").toInstant(),
                new Actor(row.getString("ordered_ref"), row.getString("ordered_by")),
                row.getInt("taken"),
                row.getBoolean("failed"),
                Optional.ofNullable(row.getObject("list_id", Long.class)));
    }
}
