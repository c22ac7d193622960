package torg.platforms.streams;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.function.Consumer;
import java.util.function.Supplier;
import torg.platforms.streams.StreamRows.Due;
import torg.platforms.streams.StreamRows.Held;

/** One stream that this node listens to, in a thread of its own. */
final class OpenStream implements Ear {
    private final Due due;
    private final Duration silence;
    private final Clock clock;
    private final Consumer<OpenStream> opening;
    private final Consumer<String> bell;
    private volatile Instant opened = Instant.MAX;
    private volatile Instant heard;
    private volatile String place;
    private volatile boolean leaving;
    private volatile boolean silent;
    private volatile Thread listener = new Thread();
    private boolean undisturbed;
    private boolean interrupted;

    /**
     * @param silence so long nothing need come
     * @param opening is told when the platform has let us in
     * @param bell is rung with the platform's name of an account
     */
    OpenStream(Due due, Duration silence, Clock clock, Consumer<OpenStream> opening, Consumer<String> bell) {
        this.due = due;
        this.silence = silence;
        this.clock = clock;
        this.opening = opening;
        this.bell = bell;
        this.heard = clock.instant();
        this.place = due.place();
    }

    void listen(Runnable listening) {
        listener = Thread.ofVirtual().name("stream").unstarted(listening);
        listener.start();
    }

    Due due() {
        return due;
    }

    Held held() {
        return new Held(due.name(), heard, place);
    }

    /** Whether it has held for so long that it counts as one that worked. */
    boolean lasted(Duration atLeast) {
        return heard.minus(atLeast).isAfter(opened);
    }

    /** Nobody wants to hear it here any more. */
    void leave() {
        leaving = true;
        interrupt();
    }

    /** In the listener's thread: waits with an interruption until this is done. The database's driver would take it for a broken line. */
    <T> T undisturbed(Supplier<T> asking) {
        synchronized (this) {
            undisturbed = true;
            interrupted |= Thread.interrupted();
        }
        try {
            return asking.get();
        } finally {
            synchronized (this) {
                undisturbed = false;
                if (interrupted) {
                    interrupted = false;
                    Thread.currentThread().interrupt();
                }
            }
        }
    }

    private synchronized void interrupt() {
        if (undisturbed) {
            interrupted = true;
        } else {
            listener.interrupt();
        }
    }

    boolean isLeaving() {
        return leaving;
    }

    /** One that says nothing for too long is dead, though no end of it was ever told. */
    void endIfSilent() {
        if (heard.plus(silence).isBefore(clock.instant())) {
            silent = true;
            interrupt();
        }
    }

    boolean wasSilent() {
        return silent;
    }

    @Override
    public void opened() {
        opened = clock.instant();
        heard = opened;
        undisturbed(() -> {
            opening.accept(this);
            return opened;
        });
    }

    @Override
    public void alive() {
        heard = clock.instant();
    }

    @Override
    public void about(String remoteId) {
        bell.accept(remoteId);
    }

    @Override
    public void reached(String reached) {
        place = reached;
    }
}
