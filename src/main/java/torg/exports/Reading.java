package torg.exports;

import com.github.kagkarlsson.scheduler.task.FailureHandler;
import com.github.kagkarlsson.scheduler.task.Task;
import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.Schedules;
import java.time.Duration;
import java.time.LocalTime;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Lazy;
import torg.shell.Words;

/** The work beside the pages: archives are read, and what was left in the storeroom is cleared up. */
@Configuration(proxyBeanMethods = false)
class Reading {
    private static final LocalTime AT_NIGHT = LocalTime.of(3, 40);

    /** What fails, because the database was away or the disk full, is soon tried again. */
    @Bean
    static Task<Void> exportsRead(@Lazy Unpacking unpacking) {
        return Tasks.custom(Exports.READ)
                .onFailure(new FailureHandler.ExponentialBackoffFailureHandler<>(Duration.ofSeconds(2)))
                .execute((instance, context) -> {
                    var id = new ExportId(Long.parseLong(instance.getId().split("/")[0]));
                    return unpacking.go(id, context.getSchedulerState()::isShuttingDown)
                            ? (done, operations) -> operations.stop()
                            : (done, operations) -> operations.reschedule(done, done.getTimeDone());
                });
    }

    @Bean
    static RecurringTask<Void> exportsSweep(@Lazy Storeroom storeroom, @Lazy ExportRows exports) {
        return Tasks.recurring("exports-sweep", Schedules.daily(Words.ZONE, AT_NIGHT))
                .execute((instance, context) -> storeroom.sweep(exports.files()));
    }
}
