package torg.simulator.door;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Predicate;

/** Whether addresses are still the application's, where a platform asks anew every so often and tells nothing to who fails. */
public final class Watch {
    private record Asked(Instant at, int failures) {}

    private final Duration every;
    private final int most;
    private final boolean forgives;
    private final Predicate<String> proves;
    private final Map<String, Asked> addresses = new ConcurrentHashMap<>();

    /**
     * @param most how many failures in a row shut an address out
     * @param forgives whether one that is shut out is asked again by itself
     * @param proves asks an address now
     */
    public Watch(Duration every, int most, boolean forgives, Predicate<String> proves) {
        this.every = every;
        this.most = most;
        this.forgives = forgives;
        this.proves = proves;
    }

    /** Asks at once. @return whether it proved to be the application's */
    public boolean asks(String address, Instant now) {
        var proved = proves.test(address);
        addresses.compute(
                address, (same, before) -> new Asked(now, proved ? 0 : before == null ? 1 : before.failures() + 1));
        return proved;
    }

    /** Whether something may be told there now; asks first where it is time to. */
    public boolean holds(String address, Instant now) {
        var last = addresses.get(address);
        if (last == null || !now.isBefore(last.at().plus(every)) && (forgives || last.failures() < most)) {
            asks(address, now);
        }
        return isOpen(address);
    }

    /** As it was when it was last asked; what was never asked since a new start counts as open. */
    public boolean isOpen(String address) {
        var last = addresses.get(address);
        return last == null || last.failures() < most;
    }
}
