package torg.platforms.streams;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import torg.platforms.Connection;
import torg.platforms.Fault;
import torg.platforms.Granted;

/** A platform that tells what a test says, and breaks when a test says so. */
final class Scripted implements Streaming.ByAccount {
    static final Duration SILENCE = Duration.ofMinutes(5);

    /** One who listens. */
    private record Listener(Ear ear, CountDownLatch end) {
        static Listener of(Ear ear) {
            return new Listener(ear, new CountDownLatch(1));
        }

        /** @return whether it was interrupted before the platform ended it */
        boolean untilOver() {
            try {
                end.await();
                return false;
            } catch (InterruptedException stopped) {
                return true;
            }
        }
    }

    private final Map<String, Listener> listening = new ConcurrentHashMap<>();
    private final Map<String, AtomicInteger> opened = new ConcurrentHashMap<>();
    private final Map<String, AtomicInteger> left = new ConcurrentHashMap<>();
    private volatile Optional<Fault> refusal = Optional.empty();

    @Override
    public Duration silence() {
        return SILENCE;
    }

    @Override
    public void listen(Connection connection, Ear ear) {
        refusal.ifPresent(no -> {
            throw no;
        });
        var listener = Listener.of(ear);
        listening.put(connection.remoteId(), listener);
        count(opened, connection.remoteId());
        ear.opened();
        if (listener.untilOver()) {
            count(left, connection.remoteId());
        }
    }

    private static void count(Map<String, AtomicInteger> counts, String remoteId) {
        counts.computeIfAbsent(remoteId, first -> new AtomicInteger()).incrementAndGet();
    }

    Ear ear(Granted account) {
        return listening.get(account.remoteId()).ear();
    }

    void breaks(Granted account) {
        listening.get(account.remoteId()).end().countDown();
    }

    void refuses(Fault fault) {
        refusal = Optional.of(fault);
    }

    void letsIn() {
        refusal = Optional.empty();
    }

    int opened(Granted account) {
        return opened.getOrDefault(account.remoteId(), new AtomicInteger()).get();
    }

    /** How often somebody has gone without its having ended. */
    int left(Granted account) {
        return left.getOrDefault(account.remoteId(), new AtomicInteger()).get();
    }

    /** The same for all of a network. */
    static final class ForAll implements Streaming.ByNetwork {
        private final List<String> from = new CopyOnWriteArrayList<>();
        private volatile Listener listener;

        @Override
        public boolean on() {
            return true;
        }

        @Override
        public Duration silence() {
            return SILENCE;
        }

        @Override
        public void listen(String place, Ear ear) {
            from.add(place);
            listener = Listener.of(ear);
            ear.opened();
            listener.untilOver();
        }

        Ear ear() {
            return listener.ear();
        }

        void breaks() {
            listener.end().countDown();
        }

        List<String> from() {
            return from;
        }
    }
}
