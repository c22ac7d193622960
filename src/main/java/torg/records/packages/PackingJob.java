package torg.records.packages;

import com.github.kagkarlsson.scheduler.task.FailureHandler;
import com.github.kagkarlsson.scheduler.task.Task;
import com.github.kagkarlsson.scheduler.task.TaskDescriptor;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.function.BooleanSupplier;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Lazy;

/** The work beside the pages (decision 0007): one run at a time on one node, taken over when that node dies. */
@Configuration(proxyBeanMethods = false)
class PackingJob {
    static final TaskDescriptor<Void> PACK = TaskDescriptor.of("archive-packages");

    /** What fails, because the database was away, is soon tried again. */
    @Bean
    static Task<Void> archivePackages(@Lazy Packing packing) {
        return Tasks.custom(PACK)
                .onFailure(new FailureHandler.ExponentialBackoffFailureHandler<>(Duration.ofSeconds(2)))
                .execute((instance, context) -> {
                    var run = Long.parseLong(instance.getId().split("/")[0]);
                    return gone(packing, run, context.getSchedulerState()::isShuttingDown)
                            ? (done, operations) -> operations.stop()
                            : (done, operations) -> operations.reschedule(done, done.getTimeDone());
                });
    }

    private static boolean gone(Packing packing, long run, BooleanSupplier stopping) {
        try {
            return packing.go(run, stopping);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
