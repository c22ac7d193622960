package torg.answers;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.Schedules;
import java.time.LocalTime;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Lazy;
import torg.shell.Words;

/** Every morning the owners of answers that are soon to be looked over are asked to. */
@Configuration(proxyBeanMethods = false)
class Reminding {
    private static final LocalTime BEFORE_WORK = LocalTime.of(5, 10);

    @Bean
    static RecurringTask<Void> answersReview(@Lazy Answers answers) {
        return Tasks.recurring("answers-review", Schedules.daily(Words.ZONE, BEFORE_WORK))
                .execute((instance, context) -> answers.remind(answers.today()));
    }
}
