package torg.platforms.delivery;

import com.github.kagkarlsson.scheduler.Scheduler;
import com.github.kagkarlsson.scheduler.task.Task;
import com.github.kagkarlsson.scheduler.task.TaskDescriptor;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import java.time.Clock;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import torg.ledger.Actor;
import torg.ledger.Ledger;
import torg.platforms.Act;
import torg.platforms.Connections;
import torg.platforms.Outcome;
import torg.platforms.PlatformEvent.InterventionSettled;
import torg.platforms.PlatformEvent.InterventionTried;
import torg.platforms.Platforms;

/**
 * Carries out on the platform what a person has decided about what somebody wrote, exactly once. What a
 * platform would double, a report to its people, is never tried again by itself.
 */
@Component
public class Warden extends Carrier<Interventions.Open> {
    private static final Logger log = LoggerFactory.getLogger(Warden.class);
    private static final TaskDescriptor<Void> INTERVENE = TaskDescriptor.of("intervene");
    private static final int MOST_TRIES = 12;
    /** About a day of half-hours: what is not hidden by then is hidden by hand. */
    private static final int MOST_WAITS = 60;

    private final Interventions interventions;
    private final Platforms platforms;
    private final ObjectProvider<Commissioner> commissioners;
    private final Scheduler scheduler;
    private final Ledger ledger;
    private final Clock clock;

    Warden(
            Interventions interventions,
            Connections connections,
            Platforms platforms,
            ObjectProvider<Commissioner> commissioners,
            @Lazy Scheduler scheduler,
            TransactionTemplate transaction,
            Ledger ledger,
            Clock clock) {
        super(
                connections,
                transaction,
                new Patience(clock, MOST_TRIES, MOST_WAITS, "platforms.waited-too-long-to-intervene"));
        this.interventions = interventions;
        this.platforms = platforms;
        this.commissioners = commissioners;
        this.scheduler = scheduler;
        this.ledger = ledger;
        this.clock = clock;
    }

    @Bean
    static Task<Void> intervene(@Lazy Warden warden) {
        return Tasks.custom(INTERVENE).execute((instance, context) -> warden.carry(instance.getId()));
    }

    /** In the transaction of a person's decision, and from nowhere else: {@code NoMachineModeratesTests} sees to it. */
    public void order(long connection, Intervention.Doing doing) {
        add(connection, doing);
    }

    /** Takes back what was done. That may also follow from the end of the time that was decided. */
    public void undo(long connection, Intervention.Undoing undoing) {
        add(connection, undoing);
    }

    private void add(long connection, Intervention intervention) {
        interventions.add(connection, intervention);
        schedule(intervention.key());
    }

    /** A person asks for another try of what was refused or is unclear. @return whether there was such a thing */
    public boolean again(String key) {
        var found = interventions.reopen(key);
        if (found) {
            schedule(key);
        }
        return found;
    }

    private void schedule(String key) {
        scheduler.schedule(INTERVENE.instance(key).scheduledTo(clock.instant()));
    }

    @Override
    Optional<Interventions.Open> begin(String key) {
        var open = interventions.hold(key);
        open.ifPresent(one -> {
            interventions.sending(key, clock.instant());
            ledger.record(
                    Actor.TORG, new InterventionTried(key, Interventions.what(one.intervention()), one.tries() + 1));
        });
        return open;
    }

    @Override
    Outcome attempt(Interventions.Open open) {
        var platform = platforms.required(open.network());
        var connection = connections.open(open.connection());
        if (connection.isEmpty()) {
            return new Outcome.Refused("platforms.not-connected");
        }
        return unlessDone(
                open,
                () -> platform.readBack(connection.get(), open.intervention()),
                open.intervention().repeatable(),
                "platforms.may-have-been-done",
                () -> {
                    var outcome = platform.intervene(connection.get(), open.intervention());
                    connections.told(open.connection(), Act.MEASURE, outcome);
                    return outcome;
                });
    }

    @Override
    void settle(Interventions.Open open, Outcome outcome) {
        var key = open.intervention().key();
        interventions.settle(key, outcome, clock.instant());
        switch (outcome) {
            case Outcome.Delivered done -> settled(open, "done", Optional.empty(), outcome);
            case Outcome.Refused(var word) -> settled(open, "refused", Optional.of(word), outcome);
            case Outcome.Unknown(var word) when last(open) -> settled(open, "unknown", Optional.of(word), outcome);
            case Outcome.Unknown(var word) -> log.info("Intervention {} is unclear: {}", key, word);
            case Outcome.NotNow(var at, var word) -> log.info("Intervention {} waits until {}: {}", key, at, word);
        }
    }

    private void settled(Interventions.Open open, String how, Optional<String> word, Outcome outcome) {
        var key = open.intervention().key();
        commissioners.forEach(commissioner -> commissioner.settled(key, outcome));
        ledger.record(Actor.TORG, new InterventionSettled(key, Interventions.what(open.intervention()), how, word));
    }

    /** What may not be doubled is asked of a person at once. */
    @Override
    boolean last(Interventions.Open open) {
        return !open.intervention().repeatable() || super.last(open);
    }
}
