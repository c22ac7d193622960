package torg.inbox.presence;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.Schedules;
import java.time.Clock;
import java.time.LocalTime;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Lazy;
import torg.shell.Words;

/** Every night. */
@Configuration(proxyBeanMethods = false)
class PresenceConfiguration {
    private static final LocalTime NIGHT = LocalTime.of(3, 10);

    @Bean
    static RecurringTask<Void> presenceSweep(@Lazy Presence presence, Clock clock) {
        return Tasks.recurring("presence-sweep", Schedules.daily(Words.ZONE, NIGHT))
                .execute((instance, context) -> presence.sweep(clock.instant()));
    }
}
