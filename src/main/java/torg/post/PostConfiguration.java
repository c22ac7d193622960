package torg.post;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.Schedules;
import java.time.Clock;
import java.time.Duration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Lazy;
import org.springframework.transaction.support.TransactionTemplate;
import torg.shell.ShellSettings;
import torg.staff.Staff;
import torg.vault.Seal;

/** Every minute the rooms are looked round and the box is emptied, where the city has a mail server. */
@Configuration(proxyBeanMethods = false)
class PostConfiguration {

    @Bean
    static Postman postman(
            Letters letters,
            PostSettings settings,
            Staff staff,
            Seal seal,
            ShellSettings shell,
            TransactionTemplate transaction,
            Clock clock) {
        return new Postman(letters, new Carrier(settings, clock), staff, seal, shell, transaction, clock);
    }

    @Bean
    static RecurringTask<Void> postRound(@Lazy Post post, @Lazy Postman postman, PostSettings settings) {
        return Tasks.recurring("post-round", Schedules.fixedDelay(Duration.ofMinutes(1)))
                .execute((instance, context) -> {
                    if (settings.configured()) {
                        post.lookAround();
                        postman.round();
                    }
                });
    }
}
