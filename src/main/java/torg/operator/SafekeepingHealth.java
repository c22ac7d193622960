package torg.operator;

import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.stereotype.Component;

/** Backups that nobody misses until they are needed: whoever watches over {@code /health} hears when the newest is too old. */
@Component
class SafekeepingHealth implements HealthIndicator {
    private final Safekeeping safekeeping;

    SafekeepingHealth(Safekeeping safekeeping) {
        this.safekeeping = safekeeping;
    }

    @Override
    public Health health() {
        return safekeeping.tooOld() ? Health.down().build() : Health.up().build();
    }
}
