package torg.platforms.arrivals;

import java.util.List;
import org.springframework.stereotype.Component;
import torg.platforms.arrivals.Arrivals.Incoming;
import torg.platforms.delivery.Courier;
import torg.platforms.delivery.Deliveries;
import torg.platforms.delivery.Interventions;
import torg.platforms.delivery.Warden;

/**
 * For a past that is told all at once, by the demonstration town today and by imported archives later: lands, reads and
 * delivers in the caller's transaction and at the caller's time, through the same doors as everything else.
 */
@Component
public class Past {
    private final Arrivals arrivals;
    private final Projection projection;
    private final Courier courier;
    private final Deliveries deliveries;
    private final Warden warden;
    private final Interventions interventions;

    Past(
            Arrivals arrivals,
            Projection projection,
            Courier courier,
            Deliveries deliveries,
            Warden warden,
            Interventions interventions) {
        this.arrivals = arrivals;
        this.projection = projection;
        this.courier = courier;
        this.deliveries = deliveries;
        this.warden = warden;
        this.interventions = interventions;
    }

    public void land(long connection, Landed landed) {
        arrivals.land(List.of(new Incoming(connection, landed)));
    }

    public void read() {
        projection.catchUp();
    }

    /** What people have decided in this transaction is done on the connection. Its job finds it settled, and stops. */
    public void deliver(long connection) {
        deliveries.orderedNow(connection).forEach(courier::carry);
        interventions.orderedNow(connection).forEach(warden::carry);
    }
}
