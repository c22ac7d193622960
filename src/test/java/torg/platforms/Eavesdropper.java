package torg.platforms;

import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import torg.platforms.streams.Ear;
import torg.platforms.streams.Streaming;

/** Listens to an adapter's stream as Torg does, in a thread of its own, and remembers what it was told. */
public final class Eavesdropper implements Ear, AutoCloseable {
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private final Set<String> about = ConcurrentHashMap.newKeySet();
    private final AtomicInteger beats = new AtomicInteger();
    private final Thread listener;
    private volatile boolean opened;
    private volatile String place = "";
    private volatile Optional<Fault> fault = Optional.empty();

    private Eavesdropper(Streaming streaming, Connection connection, String from) {
        listener = Thread.ofVirtual().start(() -> {
            try {
                switch (streaming) {
                    case Streaming.ByAccount byAccount -> byAccount.listen(connection, this);
                    case Streaming.ByNetwork byNetwork -> byNetwork.listen(from, this);
                }
            } catch (Fault no) {
                fault = Optional.of(no);
            }
        });
    }

    /** @param from where the stream is gone on from, if it can be */
    public static Eavesdropper on(Streaming streaming, Connection connection, String from) {
        return new Eavesdropper(streaming, connection, from);
    }

    public static Eavesdropper on(PlatformWorld world, Connection connection) {
        var one = on(world.platform().streaming().orElseThrow(), connection, "");
        one.untilOpened();
        return one;
    }

    public void untilOpened() {
        soon().until(() -> opened || !listener.isAlive());
        if (!opened) {
            throw new AssertionError("not let in: " + fault.map(Fault::getMessage));
        }
    }

    public boolean wasLetIn() {
        return opened;
    }

    public void untilRungFor(String remoteId) {
        soon().until(() -> about.contains(remoteId));
    }

    /** @return why, where it was not simply over */
    public Optional<Fault> untilEnded() {
        soon().until(() -> !listener.isAlive());
        return fault;
    }

    public void untilBeats(int times) {
        soon().until(() -> beats.get() >= times);
    }

    private static org.awaitility.core.ConditionFactory soon() {
        return await().atMost(PATIENCE).pollDelay(Duration.ZERO).pollInterval(Duration.ofMillis(10));
    }

    /** Whoever has been told of. */
    public Set<String> rungFor() {
        return Set.copyOf(about);
    }

    public String place() {
        return place;
    }

    @Override
    public void opened() {
        opened = true;
    }

    @Override
    public void alive() {
        beats.incrementAndGet();
    }

    @Override
    public void about(String remoteId) {
        about.add(remoteId);
    }

    @Override
    public void reached(String reached) {
        place = reached;
    }

    /** As when the connection is closed, or Torg stops. */
    @Override
    public void close() {
        listener.interrupt();
        untilEnded();
    }
}
