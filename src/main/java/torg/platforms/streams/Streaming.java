package torg.platforms.streams;

import java.time.Duration;
import torg.platforms.Connection;
import torg.platforms.Fault;

/**
 * A platform that tells at once when something happens. Listening waits in its own thread until the platform ends the
 * stream, which is a return, or until the thread is interrupted. {@link Fault.Kind#GONE} says that the server has no such
 * stream.
 */
public sealed interface Streaming {

    /** So long a stream that is sound is silent at most; after that it is taken for dead. */
    Duration silence();

    /** A stream for each account, opened with its token. */
    non-sealed interface ByAccount extends Streaming {

        /** @throws Fault when there is no stream, or when it made no sense */
        void listen(Connection connection, Ear ear);
    }

    /** One stream that tells of everybody on the network. */
    non-sealed interface ByNetwork extends Streaming {

        /** Whether the operator has named a server to listen to. */
        boolean on();

        /**
         * @param from the place that was reached before; empty for from now on
         * @throws Fault when there is no stream, or when it made no sense
         */
        void listen(String from, Ear ear);
    }
}
