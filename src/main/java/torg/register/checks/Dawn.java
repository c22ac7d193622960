package torg.register.checks;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.schedule.Schedules;
import java.time.LocalTime;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Lazy;
import torg.register.tasks.Workplace;
import torg.shell.Words;
import torg.staff.Staff;

/** Every morning, before the tasks climb. */
@Configuration(proxyBeanMethods = false)
class Dawn {
    private static final LocalTime BEFORE_THE_TASKS = LocalTime.of(5, 0);

    @Bean
    static RecurringTask<Void> checksDawn(@Lazy Checks checks, @Lazy Staff staff) {
        return com.github.kagkarlsson.scheduler.task.helper.Tasks.recurring(
                        "checks-dawn", Schedules.daily(Words.ZONE, BEFORE_THE_TASKS))
                .execute((instance, context) -> checks.dawn(staff.today()));
    }

    @Bean
    Workplace findingsWorkplace() {
        return new Workplace("finding/", "/checks");
    }
}
