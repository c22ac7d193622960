package torg.operator;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.Schedules;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalTime;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Lazy;
import torg.shell.Words;
import torg.vault.Database;
import torg.vault.backup.BackupSettings;
import torg.vault.backup.Backups;
import torg.vault.backup.Copying;

/** Every night a backup is made where a folder is named for it, and the keys of those whose time is over are destroyed. */
@Configuration(proxyBeanMethods = false)
class Night {
    private static final LocalTime EARLY = LocalTime.of(1, 40);
    private static final LocalTime LATER = LocalTime.of(2, 10);

    @Bean
    static Nightwork nightwork(
            Copying copying, Backups backups, Database database, @Lazy Safekeeping safekeeping, Clock clock) {
        return new Nightwork(copying, backups, database, safekeeping, clock);
    }

    /** Only a node that has the folder takes it: another does not know this task. */
    @Bean
    @ConditionalOnProperty("TORG_BACKUPS")
    static RecurringTask<Void> backupsMake(@Lazy Nightwork night, BackupSettings settings) {
        return Tasks.recurring("backups-make", Schedules.daily(Words.ZONE, LATER))
                .execute((instance, context) -> settings.folder().ifPresent(night::backup));
    }

    /** Also at a node that makes none: keys are destroyed on their day wherever they lie. */
    @Bean
    static RecurringTask<Void> backupsShred(@Lazy Nightwork night) {
        return Tasks.recurring("backups-shred", Schedules.daily(Words.ZONE, EARLY))
                .execute((instance, context) -> night.shred());
    }

    @Bean
    static RecurringTask<Void> backupsNote(@Lazy Safekeeping safekeeping) {
        return Tasks.recurring("backups-note", Schedules.fixedDelay(Duration.ofMinutes(1)))
                .execute((instance, context) -> safekeeping.noteWhatWasDoneBeside());
    }
}
