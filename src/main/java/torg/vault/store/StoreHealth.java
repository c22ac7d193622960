package torg.vault.store;

import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.stereotype.Component;

/**
 * Whether the place where pictures and files lie answers. While it does not, words come in and are answered as always, and what
 * came with them waits.
 */
@Component
class StoreHealth implements HealthIndicator {
    private final Shelves shelves;

    StoreHealth(Shelves shelves) {
        this.shelves = shelves;
    }

    @Override
    public Health health() {
        try {
            shelves.knock();
            return Health.up().build();
        } catch (StoreAway away) {
            return Health.down().build();
        }
    }
}
