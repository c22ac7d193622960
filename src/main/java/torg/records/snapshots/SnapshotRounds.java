package torg.records.snapshots;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import java.time.Clock;
import java.time.Duration;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;
import torg.ledger.Actor;
import torg.register.Register;
import torg.shell.Words;
import torg.staff.Staff;

/**
 * Takes the pictures that are due, one at a time and at night, when a browser is in nobody's way; and sees every hour what
 * has come to be due. Where it has come stands in the schedule, so it goes on after a restart.
 */
@Component
class SnapshotRounds {
    private static final int EVENING = 22;
    private static final int MORNING = 5;

    private final Schedule schedule;
    private final Snapshots snapshots;
    private final Register register;
    private final Staff staff;
    private final Clock clock;
    private final boolean on;

    /** @param scan {@code off} where nothing is to be asked of the platforms by itself ({@code TORG_SCAN}) */
    SnapshotRounds(
            Schedule schedule,
            Snapshots snapshots,
            Register register,
            Staff staff,
            Clock clock,
            @Value("${torg.scan:on}") String scan) {
        this.schedule = schedule;
        this.snapshots = snapshots;
        this.register = register;
        this.staff = staff;
        this.clock = clock;
        this.on = !"off".equals(scan);
    }

    @Bean
    static RecurringTask<Void> reviewSnapshots(@Lazy SnapshotRounds rounds) {
        return Tasks.recurring("snapshots-review", FixedDelay.of(Duration.ofHours(1)))
                .execute((instance, context) -> rounds.review());
    }

    @Bean
    static RecurringTask<Void> takeSnapshots(@Lazy SnapshotRounds rounds) {
        return Tasks.recurring("snapshots-take", FixedDelay.ofSeconds(30))
                .execute((instance, context) -> rounds.goOn());
    }

    void review() {
        if (on) {
            schedule.review(staff.today());
        }
    }

    void goOn() {
        var hour = clock.instant().atZone(Words.ZONE).getHour();
        if (on && (hour >= EVENING || hour < MORNING)) {
            takeNext();
        }
    }

    /** @return whether anything was due */
    boolean takeNext() {
        var next = schedule.next(staff.today());
        next.map(register::find)
                .filter(account -> snapshots.obstacle(account).isEmpty())
                .ifPresent(account -> snapshots.take(
                        account, schedule.of(account.id()).orElseThrow().due().why(), Actor.TORG));
        return next.isPresent();
    }
}
