package torg.records.completeness;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import com.github.kagkarlsson.scheduler.task.schedule.Schedules;
import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.YearMonth;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;
import torg.ledger.Actor;
import torg.shell.Words;

/**
 * Counts one connection a minute, whose turn it is, and signs last month's certificates when every account has had its
 * turn since. What has been done is seen in the tables, so a stopped round goes on where it was.
 */
@Component
class Monthly {
    private static final Logger log = LoggerFactory.getLogger(Monthly.class);

    /** A round takes a week: by the eighth, every account has been counted after the month had ended. */
    private static final int FIRST_DAY = 8;

    private static final int AT_ONCE = 50;
    private static final LocalTime EARLY = LocalTime.of(4, 40);

    private final Completeness completeness;
    private final CertificateRows certificates;
    private final Turns turns;
    private final Clock clock;
    private final boolean on;

    /** @param scan {@code off} where nothing is to be asked of the platforms by itself ({@code TORG_SCAN}) */
    Monthly(
            Completeness completeness,
            CertificateRows certificates,
            Turns turns,
            Clock clock,
            @Value("${torg.scan:on}") String scan) {
        this.completeness = completeness;
        this.certificates = certificates;
        this.turns = turns;
        this.clock = clock;
        this.on = !"off".equals(scan);
    }

    @Bean
    static RecurringTask<Void> completenessRound(@Lazy Monthly monthly) {
        return Tasks.recurring("completeness-round", FixedDelay.ofSeconds(60))
                .execute((instance, context) -> monthly.countNext());
    }

    @Bean
    static RecurringTask<Void> completenessCertificates(@Lazy Monthly monthly) {
        return Tasks.recurring("completeness-certificates", Schedules.daily(Words.ZONE, EARLY))
                .execute((instance, context) -> monthly.certifyLastMonth());
    }

    void countNext() {
        if (on) {
            turns.join();
            turns.take().ifPresent(connection -> completeness.count(connection, Actor.TORG));
        }
    }

    void certifyLastMonth() {
        certifyLastMonth(LocalDate.now(clock.withZone(Words.ZONE)));
    }

    /** @return how many it signed; none before the day on which all can be said */
    int certifyLastMonth(LocalDate today) {
        var signed = 0;
        if (today.getDayOfMonth() >= FIRST_DAY) {
            var month = YearMonth.from(today).minusMonths(1);
            for (var some = certificates.uncertified(month, AT_ONCE);
                    !some.isEmpty();
                    some = certificates.uncertified(month, AT_ONCE)) {
                some.forEach(account -> completeness.certify(account, month, Actor.TORG));
                signed += some.size();
            }
            log.info("{} certificates of completeness were signed", signed);
        }
        return signed;
    }
}
