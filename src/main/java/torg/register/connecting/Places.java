package torg.register.connecting;

import java.util.Collection;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Which connections belong to the accounts of which units. */
@Component
public class Places {
    private final JdbcClient db;

    Places(JdbcClient db) {
        this.db = db;
    }

    /** Of the accounts of these units and of all below them. */
    public List<Long> connections(Collection<Long> units) {
        return db.sql("""
                        select a.connection_id from account a join unit u on u.id = a.unit_id
                        where a.connection_id is not null and u.path && cast(:units as bigint[])
                        """)
                .param("units", units.toArray(Long[]::new))
                .query(Long.class)
                .list();
    }
}
