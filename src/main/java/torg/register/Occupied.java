package torg.register;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import torg.shell.Refused;
import torg.staff.Reorganisation;
import torg.staff.Unit;

/** A unit with accounts stays: somebody has to answer for them until they are closed or have moved. */
@Component
class Occupied implements Reorganisation.Occupant {
    private final JdbcClient db;

    Occupied(JdbcClient db) {
        this.db = db;
    }

    @Override
    public void mayClose(Unit unit) {
        var left = db.sql("select count(*) from account where unit_id = :unit and stage not in ('CLOSED', 'REFUSED')")
                .param("unit", unit.id())
                .query(Long.class)
                .single();
        if (left > 0) {
            throw new Refused("register.unit-has-accounts", unit.name(), left);
        }
    }
}
