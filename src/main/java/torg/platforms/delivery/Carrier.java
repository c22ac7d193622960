package torg.platforms.delivery;

import com.github.kagkarlsson.scheduler.task.CompletionHandler;
import java.util.Optional;
import java.util.function.Supplier;
import org.springframework.transaction.support.TransactionTemplate;
import torg.platforms.Connections;
import torg.platforms.Fault;
import torg.platforms.Outcome;

/**
 * Does something on a platform exactly once. The try is written down and committed before the call; a Torg that is killed
 * during it finds the errand begun, looks whether it was done, and only does again what was not and what the platform would
 * not double.
 */
abstract class Carrier<E extends Errand> {
    final Connections connections;
    final TransactionTemplate transaction;
    final Patience patience;

    Carrier(Connections connections, TransactionTemplate transaction, Patience patience) {
        this.connections = connections;
        this.transaction = transaction;
        this.patience = patience;
    }

    /** Holds the errand and writes down that it is tried; empty when it is settled already. */
    abstract Optional<E> begin(String key);

    /** With no transaction open: nothing is held while a platform is waited for. */
    abstract Outcome attempt(E errand);

    abstract void settle(E errand, Outcome outcome);

    /** Whether a person is asked when this try, too, is unclear. */
    boolean last(E errand) {
        return patience.ends(errand.tries());
    }

    /** Not final: the scheduler holds a proxy, which must hand the call on. */
    public CompletionHandler<Void> carry(String key) {
        var begun = transaction.execute(status -> begin(key));
        if (begun.isEmpty()) {
            return (done, operations) -> operations.stop();
        }
        var errand = begun.get();
        var outcome = patience.inTime(attempt(errand), errand.tries());
        transaction.executeWithoutResult(status -> settle(errand, outcome));
        return patience.next(outcome, errand.tries(), last(errand))
                .<CompletionHandler<Void>>map(at -> (done, operations) -> operations.reschedule(done, at))
                .orElse((done, operations) -> operations.stop());
    }

    /**
     * @param look finds it on the platform, if it was done
     * @param repeatable whether doing it twice is the same as doing it once
     * @param unclear the word for what was neither found nor may be done again
     */
    final Outcome unlessDone(
            E errand,
            Supplier<Optional<Outcome.Delivered>> look,
            boolean repeatable,
            String unclear,
            Supplier<Outcome> act) {
        if (errand.mayHaveBeenDone()) {
            try {
                var found = look.get();
                if (found.isPresent()) {
                    return found.get();
                }
            } catch (Fault cannotTell) {
                connections.refusedToTell(errand.connection(), cannotTell);
                return new Outcome.Unknown(cannotTell.getMessage());
            }
            if (!repeatable) {
                return new Outcome.Unknown(unclear);
            }
        }
        return act.get();
    }
}
