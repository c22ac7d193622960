package torg.register.verify;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import torg.shell.Words;

/**
 * Makes the keys of accounts that were registered or changed, a moment afterwards. Rejected: making them in the database
 * with the change, for then the same form would be written twice, in SQL and in Java, and one day differ.
 */
@Component
class KeyMaking {
    private static final int BATCH = 100;
    private static final int MOST_BATCHES = 10;

    private final Keys keys;
    private final TransactionTemplate transaction;
    private final Clock clock;

    KeyMaking(Keys keys, TransactionTemplate transaction, Clock clock) {
        this.keys = keys;
        this.transaction = transaction;
        this.clock = clock;
    }

    @Scheduled(fixedDelay = 1000)
    void catchUp() {
        while (some(List.of()) == BATCH) {
            // a list of a hundred thousand is taken piece by piece, each in its own transaction
        }
    }

    /** As many of them as a reader can be made to wait for; after a list of a hundred thousand, not all. */
    void forReader() {
        for (var n = 0; n < MOST_BATCHES && some(List.of()) == BATCH; n++) {
            // the next
        }
    }

    /**
     * One at a time: whoever looks for an account whose keys are just being made waits until they are there.
     *
     * @param only these accounts; empty for the next that wait
     * @return how many accounts got their keys
     */
    int some(List<Long> only) {
        return transaction.execute(status -> {
            keys.alone();
            var due = keys.takeDue(only, BATCH);
            var today = LocalDate.now(clock.withZone(Words.ZONE));
            due.forEach(
                    account -> keys.replace(account.account(), account.keys().toList(), today));
            return due.size();
        });
    }
}
