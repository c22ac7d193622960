package torg.platforms.arrivals;

import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.stereotype.Component;

/**
 * What has landed and does not reach the inbox is nobody's to see there: whoever watches over {@code /health} hears of it
 * within half a minute, and the log says where it is stuck. Nothing is lost meanwhile.
 */
@Component
class ArrivalsHealth implements HealthIndicator {
    private static final int TOO_OFTEN = 30;

    private final Projection projection;

    ArrivalsHealth(Projection projection) {
        this.projection = projection;
    }

    @Override
    public Health health() {
        return projection.inVain() < TOO_OFTEN
                ? Health.up().build()
                : Health.down().build();
    }
}
