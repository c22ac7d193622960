package torg.records.packages;

import java.time.Instant;
import java.util.Locale;
import java.util.Optional;

/**
 * Several packages ordered at once, and how far they have come.
 *
 * @param year empty for what is packed for good
 */
public record Run(
        long id,
        Kind kind,
        Optional<Integer> year,
        Instant orderedAt,
        String orderedBy,
        Optional<Instant> finishedAt,
        long all,
        long ready,
        long failed) {
    public enum Kind {
        YEARLY,
        CLOSING;

        public String word() {
            return "records.packages.kind." + name().toLowerCase(Locale.ROOT);
        }
    }

    public long done() {
        return ready + failed;
    }

    public boolean isUnderWay() {
        return finishedAt.isEmpty();
    }
}
