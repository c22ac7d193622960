package torg.ledger.days;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import torg.ledger.LedgerKey;
import torg.ledger.TreeHead;
import torg.shell.Words;

/**
 * Has the heads of days stamped. No transaction is open while an authority is asked, and one that fails costs the others
 * nothing.
 */
class Stamping {
    private static final Logger log = LoggerFactory.getLogger(Stamping.class);

    /** A head older than this is left: the stamp of a later one holds for it too, by a proof of consistency. */
    static final int DAYS = 30;

    private static final int AT_ONCE = 10;
    private static final Duration FIRST = Duration.ofMinutes(5);
    private static final Duration LONGEST = Duration.ofHours(6);
    private static final int DOUBLINGS = 7;

    private final List<TimeAuthority> authorities;
    private final StampRows stamps;
    private final Days days;
    private final LedgerKey key;
    private final Clock clock;

    Stamping(List<TimeAuthority> authorities, StampRows stamps, Days days, LedgerKey key, Clock clock) {
        this.authorities = authorities;
        this.stamps = stamps;
        this.days = days;
        this.key = key;
        this.clock = clock;
    }

    boolean configured() {
        return !authorities.isEmpty();
    }

    void round() {
        for (var authority : authorities) {
            for (var head : stamps.due(authority.name(), today().minusDays(DAYS), clock.instant(), AT_ONCE)) {
                if (!stamped(head, authority)) {
                    break; // it is asked for the others when it answers again
                }
            }
        }
    }

    private boolean stamped(TreeHead head, TimeAuthority authority) {
        return switch (authority.stamp(key.note(head).getBytes(StandardCharsets.UTF_8))) {
            case Answer.Stamped stamped -> {
                days.stamped(head.size(), authority.name(), stamped);
                yield true;
            }
            case Answer.InVain vain -> {
                later(head, authority, vain.why());
                yield false;
            }
        };
    }

    private void later(TreeHead head, TimeAuthority authority, Why why) {
        var tries = stamps.tries(head.size(), authority.name()) + 1;
        var wait = FIRST.multipliedBy(1L << Math.min(tries - 1, DOUBLINGS));
        var next = clock.instant().plus(wait.compareTo(LONGEST) > 0 ? LONGEST : wait);
        stamps.inVain(new Vain(head.size(), authority.name(), tries, why, next.truncatedTo(ChronoUnit.MICROS)));
        log.warn("Head {} is not stamped by {} yet ({})", head.size(), authority.name(), why);
    }

    /** How many days of the last month ended more than a day ago and are stamped by nobody, where somebody should. */
    long overdue() {
        return configured() ? stamps.unstamped(today().minusDays(DAYS), today().minusDays(1)) : 0;
    }

    private LocalDate today() {
        return clock.instant().atZone(Words.ZONE).toLocalDate();
    }
}
