package torg.register.tasks;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.schedule.Schedules;
import java.time.LocalTime;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Lazy;
import torg.shell.Words;

/** Every morning, before anybody comes to work, what was not done in time is told one step up. */
@Configuration(proxyBeanMethods = false)
class Escalation {
    private static final LocalTime BEFORE_WORK = LocalTime.of(5, 30);

    @Bean
    static RecurringTask<Void> escalating(@Lazy Tasks tasks) {
        return com.github.kagkarlsson.scheduler.task.helper.Tasks.recurring(
                        "tasks-escalation", Schedules.daily(Words.ZONE, BEFORE_WORK))
                .execute((instance, context) -> tasks.escalate(tasks.today()));
    }
}
