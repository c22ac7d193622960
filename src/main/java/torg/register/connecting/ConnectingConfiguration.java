package torg.register.connecting;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Lazy;
import torg.register.tasks.Workplace;

/** Every minute it is looked whether a connection has broken or works again. */
@Configuration(proxyBeanMethods = false)
class ConnectingConfiguration {
    private static final int SECONDS = 60;

    /** @param scan {@code off} where Torg does nothing about the accounts by itself ({@code TORG_SCAN}) */
    @Bean
    static RecurringTask<Void> connectionNotices(@Lazy Notices notices, @Value("${torg.scan:on}") String scan) {
        return Tasks.recurring("connection-notices", FixedDelay.ofSeconds(SECONDS))
                .execute((instance, context) -> {
                    if (!"off".equals(scan)) {
                        notices.lookAround();
                    }
                });
    }

    /** Where a connection is mended. */
    @Bean
    static Workplace connectingWorkplace() {
        return new Workplace(Notices.SOURCE, "/connecting");
    }
}
