package torg.staff;

import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The table unit. */
@Component
class Units {
    private final JdbcClient db;

    Units(JdbcClient db) {
        this.db = db;
    }

    Unit add(Optional<Unit> parent, UnitKind kind, String name, String shortName) {
        return db.sql("""
                        with next as (select nextval(pg_get_serial_sequence('unit', 'id')) as id)
                        insert into unit (id, parent_id, kind, name, short_name, path)
                        overriding system value
                        select id, :parent, :kind, :name, :short, cast(:above as bigint[]) || id from next
                        returning *
                        """)
                .param("parent", parent.map(Unit::id).orElse(null), Types.BIGINT)
                .param("kind", kind.name())
                .param("name", name)
                .param("short", shortName)
                .param("above", parent.map(Unit::path).orElse(List.of()).toArray(Long[]::new))
                .query(Units::unit)
                .single();
    }

    Optional<Unit> find(long id) {
        return db.sql("select * from unit where id = :id")
                .param("id", id)
                .query(Units::unit)
                .optional();
    }

    /** The row of the whole city is held too: two reorganisations at once could each move what the other moves under. */
    Optional<Unit> hold(long id) {
        db.sql("select id from unit where kind = 'CITY' for update")
                .query(Long.class)
                .list();
        return db.sql("select * from unit where id = :id and closed_on is null for update")
                .param("id", id)
                .query(Units::unit)
                .optional();
    }

    void rename(long id, String name) {
        db.sql("update unit set name = :name where id = :id")
                .param("id", id)
                .param("name", name)
                .update();
    }

    void move(Unit unit, Unit under) {
        db.sql("update unit set parent_id = :under where id = :id")
                .param("id", unit.id())
                .param("under", under.id())
                .update();
        db.sql("""
                        update unit set path = cast(:above as bigint[]) || path[array_position(path, cast(:id as bigint)):]
                        where path @> array[cast(:id as bigint)]
                        """)
                .param("above", under.path().toArray(Long[]::new))
                .param("id", unit.id())
                .update();
    }

    void close(long id, LocalDate on) {
        db.sql("update unit set closed_on = :on where id = :id")
                .param("id", id)
                .param("on", on)
                .update();
    }

    Optional<Unit> byName(String name) {
        return db.sql(
                        "select * from unit where lower(name) = lower(:name) or short_name = lower(:name) order by id limit 1")
                .param("name", name.strip())
                .query(Units::unit)
                .optional();
    }

    List<Unit> all() {
        return db.sql("select * from unit where closed_on is null order by path")
                .query(Units::unit)
                .list();
    }

    List<Unit> below(Collection<Long> roots) {
        return db.sql("select * from unit where closed_on is null and path && cast(:roots as bigint[]) order by path")
                .param("roots", roots.toArray(Long[]::new))
                .query(Units::unit)
                .list();
    }

    List<Long> idsBelow(Collection<Long> roots) {
        return db.sql(
                        "select array_agg(id order by id) from unit where closed_on is null and path && cast(:roots as bigint[])")
                .param("roots", roots.toArray(Long[]::new))
                .query((row, n) -> row.getArray(1) == null ? List.<Long>of() : longs(row.getArray(1)))
                .single();
    }

    static Unit unit(ResultSet row, int number) throws SQLException {
        return new Unit(
                row.getLong("id"),
                UnitKind.valueOf(row.getString("kind")),
                row.getString("name"),
                row.getString("short_name"),
                longs(row.getArray("path")));
    }

    static List<Long> longs(Array array) throws SQLException {
        return List.of((Long[]) array.getArray());
    }
}
