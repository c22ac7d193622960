package torg.register.attestation;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.Schedules;
import java.time.LocalTime;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Lazy;
import torg.register.tasks.Workplace;
import torg.shell.Words;

/** Every morning, before the tasks are looked through; and where its tasks are done. */
@Configuration(proxyBeanMethods = false)
class AttestationConfiguration {
    private static final LocalTime EARLY = LocalTime.of(5, 10);

    @Bean
    static RecurringTask<Void> attestationRound(@Lazy Attestations attestations) {
        return Tasks.recurring("attestation-round", Schedules.daily(Words.ZONE, EARLY))
                .execute((instance, context) -> attestations.lookAround(attestations.today()));
    }

    /** All its tasks begin so, also the ones about an item and about silence. */
    @Bean
    static Workplace attestationWorkplace() {
        return new Workplace("attestation", "/attestation");
    }
}
