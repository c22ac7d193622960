package torg.ledger.days;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.Schedules;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Lazy;
import torg.ledger.LedgerKey;
import torg.vault.CannotStart;

/** Every five minutes: the days that are over are closed, and what is not stamped is asked for. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(StampSettings.class)
class DaysConfiguration {
    private static final Duration OFTEN = Duration.ofMinutes(5);
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    @Bean
    static Stamping stamping(StampSettings settings, StampRows stamps, Days days, LedgerKey key, Clock clock) {
        var trust = Trust.of(settings);
        return new Stamping(
                settings.authorities().stream()
                        .map(DaysConfiguration::address)
                        .map(address -> new TimeAuthority(address, trust, clock, PATIENCE))
                        .toList(),
                stamps,
                days,
                key,
                clock);
    }

    private static URI address(String authority) {
        if (!authority.strip().matches("https?://[^/\\s?#]+\\S*")) {
            throw new CannotStart("TORG_TIMESTAMP_AUTHORITIES holds something that is no http address: " + authority);
        }
        return URI.create(authority.strip());
    }

    @Bean
    static HealthIndicator dayHeads(Stamping stamping) {
        return new StampsHealth(stamping);
    }

    @Bean
    static RecurringTask<Void> ledgerDays(@Lazy Days days, @Lazy Stamping stamping) {
        return Tasks.recurring("ledger-days", Schedules.fixedDelay(OFTEN)).execute((instance, context) -> {
            days.close();
            stamping.round();
        });
    }
}
