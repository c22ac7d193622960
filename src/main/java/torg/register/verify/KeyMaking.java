package torg.register.verify;

import java.time.Clock;
import java.time.LocalDate;
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
    private static final int BATCH = 500;

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
        while (some() == BATCH) {
            // a list of a hundred thousand is taken piece by piece, each in its own transaction
        }
    }

    /** @return how many accounts got their keys */
    int some() {
        return transaction.execute(status -> {
            var due = keys.takeDue(BATCH);
            var today = LocalDate.now(clock.withZone(Words.ZONE));
            due.forEach(
                    account -> keys.replace(account.account(), account.keys().toList(), today));
            return due.size();
        });
    }
}
