package torg.register;

import java.time.Clock;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import org.springframework.transaction.support.TransactionTemplate;
import torg.ledger.Actor;
import torg.ledger.Ledger;
import torg.register.RegisterEvent.StepRefused;
import torg.register.stages.Stage;
import torg.shell.NotFound;
import torg.shell.Refused;

/** The one way from stage to stage. A step that is refused is undone, and that somebody tried is in the ledger (domain.md D2). */
@Component
class Steps {
    private final Accounts accounts;
    private final Ledger ledger;
    private final Clock clock;
    private final TransactionTemplate anew;

    Steps(Accounts accounts, Ledger ledger, Clock clock, PlatformTransactionManager transactions) {
        this.accounts = accounts;
        this.ledger = ledger;
        this.clock = clock;
        this.anew = new TransactionTemplate(transactions);
        this.anew.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
    }

    /** In the caller's transaction, which goes on to write its own line. */
    Account take(AccountId id, Stage to, Actor actor, UnaryOperator<Account> rule) {
        var next = ask(id, to, actor, rule);
        accounts.save(next, clock.instant());
        return next;
    }

    /** Whether the step could be taken now; nothing is changed. */
    Account ask(AccountId id, Stage to, Actor actor, UnaryOperator<Account> rule) {
        var account = accounts.hold(id).orElseThrow(NotFound::new);
        try {
            return rule.apply(account);
        } catch (Refused no) {
            var tried = new StepRefused(id.value(), account.stage().name(), to.name(), no.getMessage());
            afterwards(status -> anew.executeWithoutResult(open -> ledger.record(actor, tried)));
            throw no;
        }
    }

    /** After the rollback and not within it: the line would be undone with the rest. */
    private static void afterwards(Consumer<Integer> act) {
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void afterCompletion(int status) {
                act.accept(status);
            }
        });
    }
}
