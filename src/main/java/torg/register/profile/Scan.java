package torg.register.profile;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import torg.ledger.Actor;
import torg.platforms.profile.Profiles;
import torg.register.AccountId;
import torg.register.above.Looking;
import torg.shell.Whereabouts;

/** Looks at all accounts, always: a few a minute rather than all in the night, because that is what the platforms bear. */
@Component
public class Scan implements Looking {
    private static final Logger log = LoggerFactory.getLogger(Scan.class);

    private final Turns turns;
    private final Looks looks;
    private final Profiles profiles;
    private final TransactionTemplate transaction;
    private final boolean on;
    private final ExecutorService lookers = Executors.newVirtualThreadPerTaskExecutor();

    /** @param scan {@code off} where nothing is to be asked of the platforms by itself ({@code TORG_SCAN}) */
    Scan(
            Turns turns,
            Looks looks,
            Profiles profiles,
            TransactionTemplate transaction,
            @Value("${torg.scan:on}") String scan) {
        this.turns = turns;
        this.looks = looks;
        this.profiles = profiles;
        this.transaction = transaction;
        this.on = !"off".equals(scan);
    }

    @Bean
    static RecurringTask<Void> scanProfiles(@Lazy Scan scan) {
        return Tasks.recurring("scan", FixedDelay.ofSeconds(1)).execute((instance, context) -> scan.goOn());
    }

    @Bean
    static RecurringTask<Void> scanNewAccounts(@Lazy Scan scan) {
        return Tasks.recurring("scan-new-accounts", FixedDelay.ofSeconds(30))
                .execute((instance, context) -> scan.join());
    }

    /** Gives out the turns that are due and does not wait for them: a slow platform holds up its own lane only. */
    void goOn() {
        if (on) {
            next().forEach(turn -> lookers.submit(() -> look(turn)));
        }
    }

    /** Accounts that have come into the register since. */
    void join() {
        transaction.executeWithoutResult(status -> turns.join());
    }

    List<Turns.Turn> next() {
        return turns.open().stream()
                .flatMap(lane -> transaction.execute(status -> turns.take(lane)).stream())
                .toList();
    }

    /** A fault of ours leaves the turn taken; it comes back by itself when the claim has run out. */
    private void look(Turns.Turn turn) {
        try {
            looks.keep(turn.account(), profiles.look(turn.sitter()));
        } catch (RuntimeException bug) {
            log.error(
                    "A fault while account {} was looked at ({})",
                    turn.account().value(),
                    Whereabouts.of(bug));
        }
    }

    @Override
    public void look(AccountId account, Actor actor) {
        lookNow(account, actor);
    }

    /** Looks now, for a person who waits. The platform is asked outside any transaction. */
    public Kept lookNow(AccountId account, Actor actor) {
        var turn = looks.order(account, actor);
        return looks.keep(account, profiles.look(turn.sitter()));
    }
}
