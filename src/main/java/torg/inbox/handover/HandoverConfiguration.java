package torg.inbox.handover;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.Schedules;
import java.time.LocalTime;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Lazy;
import torg.shell.Words;

/** Just after midnight, when the last day of somebody has passed or the first day away has begun. */
@Configuration(proxyBeanMethods = false)
class HandoverConfiguration {
    private static final LocalTime AFTER_MIDNIGHT = LocalTime.of(0, 5);

    @Bean
    static RecurringTask<Void> handoverRound(@Lazy Handover handover) {
        return Tasks.recurring("handover-round", Schedules.daily(Words.ZONE, AFTER_MIDNIGHT))
                .execute((instance, context) -> handover.round());
    }
}
