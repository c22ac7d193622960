package torg.inbox.threading;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import torg.platforms.Network;
import torg.platforms.arrivals.ByHand;
import torg.register.Register;
import torg.staff.Staff;
import torg.staff.Unit;

/** Every way in: the accounts of the register, and beside them the table entrance for what people here write down. */
@Component
public class Entrances {
    private final JdbcClient db;
    private final Register register;
    private final ByHand byHand;
    private final Staff staff;

    Entrances(JdbcClient db, Register register, ByHand byHand, Staff staff) {
        this.db = db;
        this.register = register;
        this.byHand = byHand;
        this.staff = staff;
    }

    /** By connection. One that was cut is missing: it has no account to be shown under. */
    Map<Long, Entrance> of(Set<Long> connections) {
        var found = new HashMap<Long, Entrance>();
        register.connectedAs(connections).forEach((connection, account) -> found.put(connection, Entrance.of(account)));
        if (found.size() < connections.size()) {
            db.sql("select connection_id, network, unit_id from entrance where connection_id = any(:connections)")
                    .param("connections", connections.toArray(Long[]::new))
                    .query(row -> {
                        found.put(
                                row.getLong(1),
                                new Entrance(
                                        Optional.empty(),
                                        staff.unit(row.getLong(3)),
                                        Network.valueOf(row.getString(2))));
                    });
        }
        return found;
    }

    /** The unit's way in by hand, made when it is first needed. */
    public long byHand(Network network, Unit unit) {
        var connection = byHand.way(network, "unit/" + unit.id(), unit.name());
        db.sql("""
                        insert into entrance (connection_id, network, unit_id) values (:connection, :network, :unit)
                        on conflict (connection_id) do nothing
                        """)
                .param("connection", connection)
                .param("network", network.name())
                .param("unit", unit.id())
                .update();
        return connection;
    }
}
