package torg.platforms.arrivals;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.health.contributor.Status;
import org.springframework.transaction.CannotCreateTransactionException;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.TransactionStatus;
import torg.TorgTest;
import torg.platforms.Platforms;

@TorgTest
class LaneTests {
    @Autowired
    private Arrivals arrivals;

    @Autowired
    private Platforms platforms;

    @Autowired
    private Recipient recipient;

    @Autowired
    private Pulse pulse;

    @Autowired
    private PlatformTransactionManager transactions;

    /** The database, away until it is not. */
    private static final class Away implements PlatformTransactionManager {
        private final PlatformTransactionManager real;
        private volatile boolean away = true;

        private Away(PlatformTransactionManager real) {
            this.real = real;
        }

        @Override
        public TransactionStatus getTransaction(TransactionDefinition definition) {
            if (away) {
                throw new CannotCreateTransactionException("away");
            }
            return real.getTransaction(definition);
        }

        @Override
        public void commit(TransactionStatus status) {
            real.commit(status);
        }

        @Override
        public void rollback(TransactionStatus status) {
            real.rollback(status);
        }
    }

    @Test
    void whoever_watches_hears_when_arrivals_do_not_reach_the_inbox_and_when_they_do_again() {
        var database = new Away(transactions);
        var projection = new Projection(arrivals, platforms, recipient, pulse, database);
        var health = new ArrivalsHealth(projection);
        projection.start();
        try {
            assertThat(health.health().getStatus()).isEqualTo(Status.UP);
            await().untilAsserted(() -> {
                projection.wake();
                assertThat(health.health().getStatus()).isEqualTo(Status.DOWN);
            });

            database.away = false;

            await().untilAsserted(() -> {
                projection.wake();
                assertThat(health.health().getStatus()).isEqualTo(Status.UP);
            });
        } finally {
            projection.stop();
        }
    }
}
