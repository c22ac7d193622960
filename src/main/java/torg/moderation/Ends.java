package torg.moderation;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.Schedules;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Optional;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import torg.ledger.Actor;
import torg.ledger.Ledger;
import torg.moderation.ModerationEvent.BlockEnded;
import torg.moderation.ModerationEvent.LiftingProposed;
import torg.shell.Words;

/**
 * Looks every morning at the blocks: proposes that one is lifted when its review day has come, and ends what has lasted
 * as long as it was decided to. It can take away a restriction; it has no way to make one.
 */
@Component
public class Ends {
    private static final LocalTime EARLY = LocalTime.of(4, 30);

    private final Acts acts;
    private final Bailiff bailiff;
    private final Ledger ledger;

    Ends(Acts acts, Bailiff bailiff, Ledger ledger) {
        this.acts = acts;
        this.bailiff = bailiff;
        this.ledger = ledger;
    }

    @Bean
    static RecurringTask<Void> blocksRound(@Lazy Ends ends) {
        return Tasks.recurring("moderation-blocks", Schedules.daily(Words.ZONE, EARLY))
                .execute((instance, context) -> ends.lookAround(
                        LocalDate.ofInstant(context.getExecution().executionTime, Words.ZONE),
                        context.getExecution().executionTime));
    }

    @Transactional
    public void lookAround(LocalDate day, Instant now) {
        for (var act : acts.over(day)) {
            if (act.measure() instanceof Measure.Block(var until, var review)) {
                acts.settle(act.id(), "LIFTED", Optional.empty(), now, Words.swedish("moderation.time-is-over"));
                acts.execution(act.id(), bailiff.undo(act, now), now);
                ledger.record(Actor.TORG, new BlockEnded(act.id().value(), until));
            }
        }
        for (var act : acts.dueForReview(day)) {
            if (act.measure() instanceof Measure.Block(var until, var review)) {
                acts.liftProposed(act.id());
                ledger.record(Actor.TORG, new LiftingProposed(act.id().value(), until));
            }
        }
    }
}
