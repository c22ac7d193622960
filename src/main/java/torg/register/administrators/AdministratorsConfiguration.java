package torg.register.administrators;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.Schedules;
import java.time.LocalTime;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Lazy;
import org.springframework.transaction.support.TransactionTemplate;
import torg.register.tasks.Workplace;
import torg.shell.Words;

/** Every morning, before the tasks are looked through; and where its tasks are done. */
@Configuration(proxyBeanMethods = false)
class AdministratorsConfiguration {
    private static final LocalTime EARLY = LocalTime.of(5, 5);
    private static final String PAGE = "/administrators";

    @Bean
    static RecurringTask<Void> administratorsRound(@Lazy AccessTasks accessTasks, TransactionTemplate transaction) {
        return Tasks.recurring("administrators-round", Schedules.daily(Words.ZONE, EARLY))
                .execute((instance, context) -> transaction.executeWithoutResult(status -> accessTasks.lookAround()));
    }

    @Bean
    static Workplace administratorsWorkplace() {
        return new Workplace(AccessTasks.LOOK, PAGE);
    }

    @Bean
    static Workplace leavingAdministratorsWorkplace() {
        return new Workplace(AccessTasks.LEAVER, PAGE);
    }
}
