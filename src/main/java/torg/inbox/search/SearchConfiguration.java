package torg.inbox.search;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Lazy;

/** The index follows some seconds behind what arrives. */
@Configuration(proxyBeanMethods = false)
class SearchConfiguration {
    private static final int SECONDS = 10;

    @Bean
    static RecurringTask<Void> searchIndexing(@Lazy SearchIndex index) {
        return Tasks.recurring("search-index", FixedDelay.ofSeconds(SECONDS))
                .execute((instance, context) -> index.catchUp());
    }
}
