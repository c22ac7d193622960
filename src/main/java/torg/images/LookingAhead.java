package torg.images;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.Schedules;
import java.time.LocalTime;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Lazy;
import torg.shell.Words;

/** Every night the consents that end soon are told of, while there is time to ask again or to take the images down. */
@Configuration(proxyBeanMethods = false)
class LookingAhead {
    private static final LocalTime BEFORE_WORK = LocalTime.of(5, 20);

    @Bean
    static RecurringTask<Void> imagesLookAhead(@Lazy Consents consents, @Lazy Images images) {
        return Tasks.recurring("images-look-ahead", Schedules.daily(Words.ZONE, BEFORE_WORK))
                .execute((instance, context) -> consents.lookAhead(images.today()));
    }
}
