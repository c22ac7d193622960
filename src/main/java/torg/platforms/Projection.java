package torg.platforms;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.context.annotation.Lazy;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.dao.TransientDataAccessException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionException;
import org.springframework.transaction.support.TransactionTemplate;

/** Reads what has landed, in batches, and hands it to the inbox. A storm fills the landing table, not the platform's retry queue. */
@Component
class Projection implements SmartLifecycle {
    private static final Logger log = LoggerFactory.getLogger(Projection.class);
    private static final int BATCH = 500;

    private final Arrivals arrivals;
    private final Platforms platforms;
    private final Recipient recipient;
    private final TransactionTemplate transaction;
    private final Semaphore something = new Semaphore(0);
    private volatile Thread reader;

    Projection(
            Arrivals arrivals, @Lazy Platforms platforms, @Lazy Recipient recipient, TransactionTemplate transaction) {
        this.arrivals = arrivals;
        this.platforms = platforms;
        this.recipient = recipient;
        this.transaction = transaction;
    }

    void wake() {
        something.release();
    }

    /** Everything that has landed until now. */
    void catchUp() {
        while (batch(BATCH) == BATCH) {
            // the next batch, in its own transaction
        }
    }

    private int batch(int most) {
        return transaction.execute(status -> {
            var waiting = arrivals.take(most);
            var received = new ArrayList<Recipient.Received>(waiting.size());
            for (var one : waiting) {
                read(one, received);
            }
            if (!received.isEmpty()) {
                recipient.receive(received);
            }
            return waiting.size();
        });
    }

    private void read(Arrivals.Waiting waiting, List<Recipient.Received> received) {
        try {
            for (var arrival : platforms.required(waiting.network()).read(waiting.raw())) {
                received.add(new Recipient.Received(
                        waiting.connection(), waiting.entry().at(), waiting.entry(), arrival));
            }
        } catch (Platform.Unreadable unreadable) {
            log.warn(
                    "Arrival {} cannot be read and was set aside",
                    waiting.entry().number());
            arrivals.setAside(waiting, unreadable.getMessage());
        }
    }

    private void run() {
        while (reader == Thread.currentThread()) {
            try {
                something.tryAcquire(1, TimeUnit.SECONDS);
                something.drainPermits();
                catchUp();
            } catch (TransientDataAccessException | DataAccessResourceFailureException | TransactionException e) {
                log.warn(
                        "The inbox could not be brought up to date ({}); trying again",
                        e.getClass().getSimpleName());
            } catch (InterruptedException e) {
                log.debug("Woken to stop");
            } catch (RuntimeException bug) {
                log.error("A fault while arrivals were read; they are taken one by one", bug);
                oneByOne();
            }
        }
    }

    /** One arrival that we cannot place must not keep all the others waiting: it is set aside, and a person is told. */
    private void oneByOne() {
        for (var tries = 0; tries < BATCH; tries++) {
            try {
                if (batch(1) == 0) {
                    return;
                }
            } catch (TransientDataAccessException | DataAccessResourceFailureException | TransactionException later) {
                return;
            } catch (RuntimeException bug) {
                log.error(
                        "An arrival could not be placed and was set aside ({})",
                        bug.getClass().getSimpleName());
                transaction.executeWithoutResult(
                        status -> arrivals.take(1).forEach(one -> arrivals.setAside(one, "a fault in Torg")));
            }
        }
    }

    @Override
    public void start() {
        reader = Thread.ofPlatform().name("projection").unstarted(this::run);
        reader.start();
    }

    @Override
    public void stop() {
        var last = reader;
        reader = null;
        wake();
        try {
            last.join(10_000);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public boolean isRunning() {
        return reader != null;
    }
}
