package torg.platforms.arrivals;

import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import torg.shell.Whereabouts;

/** The thread that reads one lane of what has landed: when it is told that something has, and once a second anyway. */
final class Lane {
    private static final Logger log = LoggerFactory.getLogger(Lane.class);
    /** What comes within so many nanoseconds is read together. Nobody sees the difference, and a batch is far cheaper. */
    private static final long GATHERING = TimeUnit.MILLISECONDS.toNanos(50);

    private final Projection projection;
    private final int number;
    private final Semaphore something = new Semaphore(0);
    private volatile Thread reader;
    /** Tries in a row that came to nothing. */
    private volatile int inVain;

    Lane(Projection projection, int number) {
        this.projection = projection;
        this.number = number;
    }

    void wake() {
        something.release();
    }

    int inVain() {
        return inVain;
    }

    void start() {
        reader = Thread.ofPlatform().name("projection-" + number).unstarted(this::run);
        reader.start();
    }

    /** After {@link Projection#stop} has said so, and in time for the database to go. */
    void join() {
        var last = reader;
        reader = null;
        wake();
        try {
            last.join(10_000);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void run() {
        while (reader == Thread.currentThread()) {
            try {
                if (something.tryAcquire(1, TimeUnit.SECONDS)) {
                    LockSupport.parkNanos(GATHERING);
                }
                something.drainPermits();
                catchUp();
            } catch (InterruptedException e) {
                log.debug("Woken to stop");
            }
        }
    }

    private void catchUp() {
        try {
            projection.catchUp(number);
            inVain = 0;
        } catch (RuntimeException fault) {
            if (Projection.passes(fault)) {
                later(fault);
            } else {
                log.error("A fault while arrivals were read; they are taken one by one ({})", Whereabouts.of(fault));
                oneByOne();
            }
        }
    }

    private void oneByOne() {
        try {
            projection.oneByOne(number);
            inVain = 0;
        } catch (RuntimeException fault) {
            later(fault);
        }
    }

    private void later(RuntimeException fault) {
        inVain++;
        log.warn("The inbox could not be brought up to date ({}); trying again", Whereabouts.of(fault));
    }
}
