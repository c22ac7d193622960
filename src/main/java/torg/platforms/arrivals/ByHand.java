package torg.platforms.arrivals;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import torg.platforms.Network;
import torg.platforms.arrivals.Arrivals.Incoming;

/**
 * What no platform brings and a person writes down. It goes through the same doors as everything else, captured before it
 * is read; only that it lands and is read in the transaction of the writing, since its writer waits for it.
 */
@Component
public class ByHand {
    private final JdbcClient db;
    private final Arrivals arrivals;
    private final Projection projection;
    private final Clock clock;

    ByHand(JdbcClient db, Arrivals arrivals, Projection projection, Clock clock) {
        this.db = db;
        this.arrivals = arrivals;
        this.projection = projection;
        this.clock = clock;
    }

    /**
     * Where a unit's notes come in; made at the first one. It has no token, so it needs no decision, and nothing is ever
     * fetched from it or sent by it.
     *
     * @param place the unit, as the room above names it; the same for the same unit
     */
    public long way(Network network, String place, String name) {
        if (!network.isByHand()) {
            throw new IllegalArgumentException(network + " is spoken with by an adapter");
        }
        db.sql("""
                        insert into connection (network, remote_id, handle, made_at) values (:network, :place, :name, :now)
                        on conflict (network, remote_id) where ended_at is null do nothing
                        """)
                .param("network", network.name())
                .param("place", place)
                .param("name", name)
                .param("now", Timestamp.from(clock.instant()))
                .update();
        return db.sql("select id from connection where network = :network and remote_id = :place and ended_at is null")
                .param("network", network.name())
                .param("place", place)
                .query(Long.class)
                .single();
    }

    /**
     * In the caller's transaction: once that commits, it is captured and in the inbox, or it never was.
     *
     * @param reachedAt when it reached the city (FL 22 §), which may be before it was written down
     * @return whether it was new; a button pressed twice lands once
     */
    public boolean land(long way, Landed landed, Instant reachedAt) {
        var fresh = arrivals.land(List.of(new Incoming(way, landed)), reachedAt) > 0;
        projection.readOwn(way);
        return fresh;
    }
}
