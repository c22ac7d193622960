package torg.town;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;

/**
 * Lets the town's past happen in the past: while a day is replayed, everything done by that thread happens then. And
 * lets whoever looks move the whole town ahead, to see what half a year brings. Only the demonstration has it; the
 * city's clock is the machine's.
 */
final class TownClock extends Clock {
    private final ThreadLocal<Instant> then = new ThreadLocal<>();
    private volatile Duration ahead = Duration.ZERO;

    void ahead(Duration ahead) {
        this.ahead = ahead;
    }

    void at(Instant time, Runnable deed) {
        var before = then.get();
        then.set(time);
        try {
            deed.run();
        } finally {
            then.set(before);
        }
    }

    @Override
    public Instant instant() {
        var replayed = then.get();
        return replayed == null ? Instant.now().plus(ahead) : replayed;
    }

    @Override
    public ZoneId getZone() {
        return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(ZoneId zone) {
        return new Clock() {
            @Override
            public Instant instant() {
                return TownClock.this.instant();
            }

            @Override
            public ZoneId getZone() {
                return zone;
            }

            @Override
            public Clock withZone(ZoneId other) {
                return TownClock.this.withZone(other);
            }
        };
    }
}
