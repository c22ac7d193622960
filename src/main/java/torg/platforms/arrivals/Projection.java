package torg.platforms.arrivals;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.context.annotation.Lazy;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.dao.TransientDataAccessException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.TransactionException;
import org.springframework.transaction.support.TransactionTemplate;
import torg.platforms.Platform;
import torg.platforms.Platforms;
import torg.shell.Whereabouts;

/**
 * Reads what has landed, in batches, and hands it to the inbox. A storm fills the landing table, not the platform's
 * retry queue. While one lane waits for the database, the other masks.
 */
@Component
class Projection implements SmartLifecycle {
    private static final Logger log = LoggerFactory.getLogger(Projection.class);
    private static final int BATCH = 1000;
    /** The same on every node: a lane's lock keeps its connections in order among all of them. */
    private static final int LANES = 2;

    private final Arrivals arrivals;
    private final Platforms platforms;
    private final Recipient recipient;
    private final Pulse pulse;
    private final TransactionTemplate transaction;
    private final TransactionTemplate savepoint;
    private final List<Lane> lanes =
            IntStream.range(0, LANES).mapToObj(lane -> new Lane(this, lane)).toList();
    private volatile boolean running;

    Projection(
            Arrivals arrivals,
            @Lazy Platforms platforms,
            @Lazy Recipient recipient,
            Pulse pulse,
            PlatformTransactionManager transactions) {
        this.arrivals = arrivals;
        this.platforms = platforms;
        this.recipient = recipient;
        this.pulse = pulse;
        this.transaction = new TransactionTemplate(transactions);
        this.savepoint = new TransactionTemplate(transactions);
        savepoint.setPropagationBehavior(TransactionDefinition.PROPAGATION_NESTED);
    }

    void wake() {
        lanes.forEach(Lane::wake);
    }

    /** How often in a row the lane that stands worst has tried in vain; each waits a second in between. */
    int inVain() {
        return lanes.stream().mapToInt(Lane::inVain).max().orElse(0);
    }

    /** Everything that has landed until now, in the caller's transaction if there is one. */
    void catchUp() {
        var some = true;
        while (some) {
            some = transaction.execute(status -> {
                var waiting = arrivals.take(BATCH);
                read(waiting);
                return !waiting.isEmpty();
            });
        }
    }

    /** The same for one lane, each batch in a transaction of its own. */
    void catchUp(int lane) {
        var some = true;
        while (some) {
            some = transaction.execute(status -> {
                arrivals.enter(lane);
                var waiting = arrivals.take(BATCH, lane, LANES);
                read(waiting);
                return waiting.size() == BATCH;
            });
        }
    }

    /** One arrival that we cannot place must not keep all the others waiting: it is set aside, and a person is told. */
    void oneByOne(int lane) {
        var some = true;
        for (var tries = 0; some && tries < BATCH; tries++) {
            some = transaction.execute(status -> {
                arrivals.enter(lane);
                var waiting = arrivals.take(1, lane, LANES);
                waiting.forEach(this::readOrSetAside);
                return !waiting.isEmpty();
            });
        }
    }

    private void readOrSetAside(Arrivals.Waiting waiting) {
        try {
            savepoint.executeWithoutResult(status -> read(List.of(waiting)));
        } catch (RuntimeException bug) {
            if (passes(bug)) {
                throw bug;
            }
            log.error("An arrival could not be placed and was set aside ({})", Whereabouts.of(bug));
            arrivals.setAside(waiting, "a fault in Torg");
        }
    }

    /** What is no fault of the arrival's: the database is busy or away. */
    static boolean passes(RuntimeException fault) {
        return fault instanceof TransientDataAccessException
                || fault instanceof DataAccessResourceFailureException && !isTooMuch(fault)
                || fault instanceof TransactionException;
    }

    /**
     * SQLSTATE class 54: something is longer than PostgreSQL holds. Spring takes it for a database that is away; waiting
     * for it, a single arrival with an endless name would stop the inbox for good.
     */
    private static boolean isTooMuch(RuntimeException fault) {
        return fault.getCause() instanceof SQLException sql
                && sql.getSQLState() != null
                && sql.getSQLState().startsWith("54");
    }

    /** What this transaction itself has landed on a connection, read in it. */
    void readOwn(long connection) {
        read(arrivals.takeOwn(connection));
    }

    private void read(List<Arrivals.Waiting> waiting) {
        var received = new ArrayList<Recipient.Received>(waiting.size());
        for (var one : waiting) {
            read(one, received);
        }
        if (!received.isEmpty()) {
            recipient.receive(received);
            pulse.beats(received);
        }
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

    @Override
    public void start() {
        running = true;
        lanes.forEach(Lane::start);
    }

    @Override
    public void stop() {
        running = false;
        wake();
        lanes.forEach(Lane::join);
    }

    @Override
    public boolean isRunning() {
        return running;
    }
}
