package torg.platforms.arrivals;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;
import torg.platforms.Fault;
import torg.platforms.arrivals.Arrivals.Incoming;
import torg.shell.Whereabouts;

/**
 * Lets many callers share one commit: whoever comes while the disk is busy goes with the next batch. That makes a
 * durable acknowledgement four times cheaper than one commit each (reference/perf.md sections 2 and 3).
 */
@Component
public class GroupCommit implements SmartLifecycle {
    private static final Logger log = LoggerFactory.getLogger(GroupCommit.class);
    private static final int LARGEST = 500;

    private record Caller(Incoming incoming, CompletableFuture<Void> durable) {}

    private final Arrivals arrivals;
    private final Projection projection;
    private final BlockingQueue<Caller> waiting = new LinkedBlockingQueue<>(20_000);
    private volatile Thread writer;

    GroupCommit(Arrivals arrivals, Projection projection) {
        this.arrivals = arrivals;
        this.projection = projection;
    }

    /** Completes when the arrival is on disk; fails when it is not, and then the sender must not be told that it is. */
    public CompletableFuture<Void> land(Incoming incoming) {
        var durable = new CompletableFuture<Void>();
        if (!waiting.offer(new Caller(incoming, durable))) {
            durable.completeExceptionally(new Fault(Fault.Kind.TOO_MUCH, "platforms.too-much", Instant.now()));
        }
        return durable;
    }

    private void write() {
        var batch = new ArrayList<Caller>(LARGEST);
        while (writer == Thread.currentThread() || !waiting.isEmpty()) {
            try {
                var first = waiting.poll(100, TimeUnit.MILLISECONDS);
                if (first != null) {
                    batch.add(first);
                    waiting.drainTo(batch, LARGEST - 1);
                    commit(batch);
                    batch.clear();
                }
            } catch (InterruptedException e) {
                log.debug("Woken to stop");
            }
        }
    }

    private void commit(List<Caller> batch) {
        try {
            arrivals.land(batch.stream().map(Caller::incoming).toList());
            batch.forEach(caller -> caller.durable().complete(null));
            projection.wake();
        } catch (RuntimeException | Error why) {
            // Whatever it was, full memory included, it was not stored: every caller hears that instead of waiting for
            // ever, and the next batch is tried.
            log.error("{} arrivals could not be stored ({})", batch.size(), Whereabouts.of(why));
            batch.forEach(caller -> caller.durable().completeExceptionally(why));
        }
    }

    @Override
    public void start() {
        writer = Thread.ofPlatform().name("landing").unstarted(this::write);
        writer.start();
    }

    @Override
    public void stop() {
        var last = writer;
        writer = null;
        try {
            last.join(10_000);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public boolean isRunning() {
        return writer != null;
    }
}
