package torg.register.intake;

import com.github.kagkarlsson.scheduler.Scheduler;
import com.github.kagkarlsson.scheduler.task.FailureHandler;
import com.github.kagkarlsson.scheduler.task.Task;
import com.github.kagkarlsson.scheduler.task.TaskDescriptor;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import torg.ledger.Actor;
import torg.ledger.Ledger;
import torg.register.Account;
import torg.register.Register;
import torg.register.intake.IntakeEvent.IntakeRun;
import torg.register.intake.IntakeFile.State;
import torg.register.intake.IntakeRows.Settled;
import torg.register.intake.appraisal.Appraisal;
import torg.register.intake.appraisal.Appraisal.Verdict;
import torg.register.intake.appraisal.RowResult;
import torg.register.intake.appraisal.RowResult.Duplicate;
import torg.register.intake.appraisal.RowResult.Imported;
import torg.register.intake.appraisal.RowResult.NeedsResponsible;
import torg.register.intake.appraisal.RowResult.Twin;
import torg.shell.Refused;

/**
 * Enters the rows of a list in the register, a hundred at a time. An account and the result of its row are one
 * transaction, so a Torg that is killed in the middle goes on where it was and doubles nothing.
 */
@Component
class Registrar {
    private static final TaskDescriptor<Void> ENTER = TaskDescriptor.of("intake");
    private static final int AT_ONCE = 100;

    private final IntakeFiles files;
    private final IntakeRows rows;
    private final Rehearsal rehearsal;
    private final Register register;
    private final Ledger ledger;
    private final Scheduler scheduler;
    private final TransactionTemplate transaction;
    private final Clock clock;

    Registrar(
            IntakeFiles files,
            IntakeRows rows,
            Rehearsal rehearsal,
            Register register,
            Ledger ledger,
            @Lazy Scheduler scheduler,
            TransactionTemplate transaction,
            Clock clock) {
        this.files = files;
        this.rows = rows;
        this.rehearsal = rehearsal;
        this.register = register;
        this.ledger = ledger;
        this.scheduler = scheduler;
        this.transaction = transaction;
        this.clock = clock;
    }

    /** What fails, because the database was away or full, is soon tried again. */
    @Bean
    static Task<Void> entering(@Lazy Registrar registrar) {
        return Tasks.custom(ENTER)
                .onFailure(new FailureHandler.ExponentialBackoffFailureHandler<>(Duration.ofSeconds(2)))
                .execute((instance, context) -> {
                    var id = new IntakeId(Long.parseLong(instance.getId().split("/")[0]));
                    return registrar.enter(id, context.getSchedulerState()::isShuttingDown)
                            ? (done, operations) -> operations.stop()
                            : (done, operations) -> operations.reschedule(done, done.getTimeDone());
                });
    }

    /** In the transaction that starts the run. */
    void order(IntakeId id, int run) {
        scheduler.schedule(ENTER.instance(id.value() + "/" + run).scheduledTo(clock.instant()));
    }

    /** @return whether everything is entered; not so when Torg is stopping, and another node or the next start goes on */
    boolean enter(IntakeId id, BooleanSupplier stopping) {
        var appraisal = Optional.<Appraisal>empty();
        do {
            if (stopping.getAsBoolean()) {
                return false;
            }
            var known = appraisal;
            appraisal = some(id, known);
        } while (appraisal.isPresent());
        return true;
    }

    /** Somebody may register one of the accounts this very moment: then the hundred is taken anew, asking for each. */
    private Optional<Appraisal> some(IntakeId id, Optional<Appraisal> known) {
        try {
            return transaction.execute(status -> some(id, known, false));
        } catch (Refused meanwhile) {
            return transaction.execute(status -> some(id, Optional.empty(), true));
        }
    }

    /**
     * Enters the next hundred.
     *
     * @param known the appraisal of the rows before, which remembers what they told of
     * @return the appraisal for the next; empty when nothing is left, or another node was quicker
     */
    private Optional<Appraisal> some(IntakeId id, Optional<Appraisal> known, boolean asking) {
        var held = files.hold(id).orElseThrow();
        if (!(held.state() instanceof State.Running(var reading, var run))) {
            return Optional.empty();
        }
        var remaining = rows.remaining(held, run.number(), 0, AT_ONCE);
        if (remaining.isEmpty()) {
            files.finished(id, clock.instant());
            ledger.record(run.by().actor(), new IntakeRun(id.value(), run.number(), rows.counts(held)));
            return Optional.empty();
        }
        var appraisal = known.orElseGet(() -> rehearsal.appraisal(held, run.by()));
        var settled = new ArrayList<Settled>(remaining.size());
        for (var row : remaining) {
            var result = enter(row, appraisal, id, run.by().actor(), asking);
            settled.add(new Settled(row.number(), appraisal.claimedReference(row.cells()), result));
        }
        rows.settle(id, settled, run.number());
        return Optional.of(appraisal);
    }

    private RowResult enter(IntakeRow row, Appraisal appraisal, IntakeId file, Actor actor, boolean asking) {
        return switch (appraisal.of(row.number(), row.cells())) {
            case Verdict.Stays(var result) -> result;
            case Verdict.Enters(var account, var lacking) -> {
                var other =
                        asking ? register.withHandle(account.network(), account.handle()) : Optional.<Account>empty();
                if (other.isPresent()) {
                    yield new Duplicate(new Twin.InRegister(other.get().id()));
                }
                var from = file.subject() + "#" + row.number();
                var id = Optional.of(register.register(account, Optional.of(from), actor));
                yield lacking.<RowResult>map(why -> new NeedsResponsible(id, why))
                        .orElseGet(() -> new Imported(id));
            }
        };
    }
}
