package torg.simulator;

import java.util.Optional;

/** A line that a dialect keeps open, and over which it tells as it happens. */
public interface Broadcast extends AutoCloseable {

    /** As {@code Content-Type} says it. */
    String type();

    /** Waits for what is to be said next; empty when the platform ends it. */
    Optional<byte[]> next() throws InterruptedException;

    @Override
    void close();
}
