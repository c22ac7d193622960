package torg.records.collection;

import com.github.kagkarlsson.scheduler.task.FailureHandler;
import com.github.kagkarlsson.scheduler.task.Task;
import com.github.kagkarlsson.scheduler.task.TaskDescriptor;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import java.time.Duration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Lazy;

/** The work beside the page (decision 0007): one case at a time on one node, taken over when that node dies. */
@Configuration(proxyBeanMethods = false)
class CollectingJob {
    static final TaskDescriptor<Void> COLLECT = TaskDescriptor.of("collecting-cases");

    /** What fails, because the database was away, is soon tried again. */
    @Bean
    static Task<Void> collectingCases(@Lazy Collecting collecting) {
        return Tasks.custom(COLLECT)
                .onFailure(new FailureHandler.ExponentialBackoffFailureHandler<>(Duration.ofSeconds(2)))
                .execute((instance, context) ->
                        collecting.go(Long.parseLong(instance.getId()), context.getSchedulerState()::isShuttingDown)
                                ? (done, operations) -> operations.stop()
                                : (done, operations) -> operations.reschedule(done, done.getTimeDone()));
    }
}
