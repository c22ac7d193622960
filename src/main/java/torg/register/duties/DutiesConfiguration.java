package torg.register.duties;

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

/** Every morning, before the tasks are looked through. */
@Configuration(proxyBeanMethods = false)
class DutiesConfiguration {
    private static final LocalTime EARLY = LocalTime.of(5, 0);

    @Bean
    static RecurringTask<Void> leavingRound(@Lazy Leavers leavers, TransactionTemplate transaction) {
        return Tasks.recurring("duties-leavers", Schedules.daily(Words.ZONE, EARLY))
                .execute((instance, context) -> transaction.executeWithoutResult(status -> leavers.lookAround()));
    }

    /** Where a leaver's successor is appointed. */
    @Bean
    static Workplace dutiesWorkplace() {
        return new Workplace(Leavers.SOURCE, "/duties");
    }
}
