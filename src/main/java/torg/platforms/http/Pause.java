package torg.platforms.http;

import java.time.Duration;
import java.util.concurrent.locks.LockSupport;

/**
 * Lets some time pass while a platform is at work on what it was given, such as a picture. Handed in, so that in a test it
 * is the clock that moves and nobody who waits.
 */
@FunctionalInterface
public interface Pause {

    /** @return false when whoever waits was told to stop */
    boolean passes(Duration time);

    static Pause ofTheMachine() {
        return time -> {
            var until = System.nanoTime() + time.toNanos();
            for (var left = time.toNanos(); left > 0; left = until - System.nanoTime()) {
                LockSupport.parkNanos(left);
                if (Thread.currentThread().isInterrupted()) {
                    return false;
                }
            }
            return true;
        };
    }
}
