package torg.platforms.arrivals;

import java.util.Comparator;
import java.util.List;
import java.util.TreeMap;
import java.util.function.BinaryOperator;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import torg.platforms.arrivals.Recipient.Received;

/** The table connection_pulse: the newest thing heard by each connection, so that it can be seen how late the city hears. */
@Component
class Pulse {
    private static final BinaryOperator<Received> LATER = BinaryOperator.maxBy(
            Comparator.comparing(received -> received.arrival().at()));

    private final JdbcClient db;

    Pulse(JdbcClient db) {
        this.db = db;
    }

    /** In one order for all, so that two transactions never wait for each other. */
    void beats(List<Received> received) {
        var newest = new TreeMap<Long, Received>();
        received.forEach(one -> newest.merge(one.connection(), one, LATER));
        var each = List.copyOf(newest.values());
        db.sql("""
                        insert into connection_pulse (connection_id, said_at, landed_at)
                        select * from unnest(cast(:ids as bigint[]), cast(:said as timestamptz[]), cast(:landed as timestamptz[]))
                        on conflict (connection_id) do update set said_at = excluded.said_at, landed_at = excluded.landed_at
                        where connection_pulse.said_at <= excluded.said_at
                        """)
                .param("ids", each.stream().map(Received::connection).toArray(Long[]::new))
                .param(
                        "said",
                        each.stream()
                                .map(one -> Arrival.believed(one.arrival().at(), one.receivedAt())
                                        .toString())
                                .toArray(String[]::new))
                .param(
                        "landed",
                        each.stream().map(one -> one.receivedAt().toString()).toArray(String[]::new))
                .update();
    }
}
