package torg.ledger.days;

import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;

/**
 * {@code /health/stamps}: 503 when a day's head has been without a stamp for more than a day. It counts for nothing in
 * {@code /health} itself: Torg works, and no load balancer should turn residents away because an authority elsewhere does not.
 */
class StampsHealth implements HealthIndicator {
    private final Stamping stamping;

    StampsHealth(Stamping stamping) {
        this.stamping = stamping;
    }

    @Override
    public Health health() {
        return stamping.overdue() == 0
                ? Health.up().build()
                : Health.status("UNSTAMPED").build();
    }
}
