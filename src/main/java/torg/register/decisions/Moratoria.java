package torg.register.decisions;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import torg.platforms.Network;
import torg.staff.Unit;
import torg.staff.UnitKind;

/** The table moratorium. */
@Component
class Moratoria {
    private static final String ALL = """
            select m.*, u.kind as unit_kind, u.name as unit_name, u.short_name, u.path
            from moratorium m left join unit u on u.id = m.unit_id
            """;

    private final JdbcClient db;

    Moratoria(JdbcClient db) {
        this.db = db;
    }

    long add(Moratorium moratorium) {
        return db.sql("""
                        insert into moratorium (network, unit_id, reason, reference, valid_from, valid_to, set_by)
                        values (:network, :unit, :reason, :reference, :from, :until, :by) returning id
                        """)
                .param("network", moratorium.network().map(Network::name).orElse(null), Types.VARCHAR)
                .param("unit", moratorium.unit().map(Unit::id).orElse(null), Types.BIGINT)
                .param("reason", moratorium.reason())
                .param("reference", moratorium.reference())
                .param("from", moratorium.from())
                .param("until", moratorium.until().orElse(null), Types.DATE)
                .param("by", moratorium.setBy())
                .query(Long.class)
                .single();
    }

    Optional<Moratorium> find(long id) {
        return db.sql(ALL + "where m.id = :id")
                .param("id", id)
                .query(Moratoria::moratorium)
                .optional();
    }

    List<Moratorium> all() {
        return db.sql(ALL + "order by m.valid_from desc, m.id desc")
                .query(Moratoria::moratorium)
                .list();
    }

    boolean end(long id, LocalDate lastDay) {
        return db.sql("""
                                update moratorium set valid_to = :last
                                where id = :id and valid_from <= :last and (valid_to is null or valid_to > :last)
                                """).param("id", id).param("last", lastDay).update() == 1;
    }

    private static Moratorium moratorium(ResultSet row, int number) throws SQLException {
        return new Moratorium(
                row.getLong("id"),
                Optional.ofNullable(row.getString("network")).map(Network::valueOf),
                row.getObject("unit_id") == null
                        ? Optional.empty()
                        : Optional.of(new Unit(
                                row.getLong("unit_id"),
                                UnitKind.valueOf(row.getString("unit_kind")),
                                row.getString("unit_name"),
                                row.getString("short_name"),
                                List.of((Long[]) row.getArray("path").getArray()))),
                row.getString("reason"),
                row.getString("reference"),
                row.getObject("valid_from", LocalDate.class),
                Optional.ofNullable(row.getObject("valid_to", LocalDate.class)),
                row.getString("set_by"));
    }
}
