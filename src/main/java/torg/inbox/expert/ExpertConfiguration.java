package torg.inbox.expert;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.Schedules;
import java.time.LocalTime;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Lazy;
import torg.shell.Words;
import torg.staff.Staff;

/** Every morning those who have been asked are reminded. */
@Configuration(proxyBeanMethods = false)
class ExpertConfiguration {
    private static final LocalTime MORNING = LocalTime.of(7, 0);

    @Bean
    static RecurringTask<Void> expertReminder(@Lazy Experts experts, @Lazy Staff staff) {
        return Tasks.recurring("expert-reminder", Schedules.daily(Words.ZONE, MORNING))
                .execute((instance, context) -> experts.remind(staff.today()));
    }
}
