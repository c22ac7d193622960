package torg.register.overview;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.Schedules;
import java.time.LocalTime;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Lazy;
import torg.shell.Words;

/** Every morning, after all rooms have made their rounds, the day's figures are kept. */
@Configuration(proxyBeanMethods = false)
class OverviewConfiguration {
    private static final LocalTime AFTER_THE_ROUNDS = LocalTime.of(6, 0);

    @Bean
    static RecurringTask<Void> overviewFigures(@Lazy Overview overview) {
        return Tasks.recurring("overview-figures", Schedules.daily(Words.ZONE, AFTER_THE_ROUNDS))
                .execute((instance, context) -> overview.keep());
    }
}
