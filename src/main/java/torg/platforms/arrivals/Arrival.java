package torg.platforms.arrivals;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import torg.platforms.RemoteRef;
import torg.platforms.Way;

/** Something a resident did on a platform, read out of the bytes that were captured. */
public sealed interface Arrival {
    /** Before this no network was there that Torg listens to: an earlier time is a clock that was never set. */
    Instant EARLIEST = Instant.parse("2000-01-01T00:00:00Z");

    RemoteRef ref();

    /** The moment the platform gives; what counts legally is when it reached the city (FL 22 §), kept beside it. */
    Instant at();

    /**
     * Somebody wrote, or changed what they wrote.
     *
     * @param version changes when the text does
     * @param root the post or question it all began with
     * @param parent what is answered; empty for the beginning
     * @param address where a person can see it
     * @param way how it was said; empty where that follows from the network
     * @param attachments what was sent with the words, in its order
     */
    record Written(
            RemoteRef ref,
            String version,
            RemoteRef root,
            Optional<RemoteRef> parent,
            Author author,
            String text,
            Optional<String> language,
            Instant at,
            Optional<String> address,
            Optional<Way> way,
            List<Attachment> attachments)
            implements Arrival {

        public Written {
            attachments = List.copyOf(attachments);
        }

        public Written(
                RemoteRef ref,
                String version,
                RemoteRef root,
                Optional<RemoteRef> parent,
                Author author,
                String text,
                Optional<String> language,
                Instant at,
                Optional<String> address,
                Optional<Way> way) {
            this(ref, version, root, parent, author, text, language, at, address, way, List.of());
        }

        public Written(
                RemoteRef ref,
                String version,
                RemoteRef root,
                Optional<RemoteRef> parent,
                Author author,
                String text,
                Optional<String> language,
                Instant at,
                Optional<String> address) {
            this(ref, version, root, parent, author, text, language, at, address, Optional.empty());
        }

        public Written with(List<Attachment> attached) {
            return new Written(ref, version, root, parent, author, text, language, at, address, way, attached);
        }
    }

    /** Somebody took away what they wrote. The capture of what it was stays. */
    record Removed(RemoteRef ref, Instant at) implements Arrival {}

    /**
     * When it was said, as far as it can be believed: the platform's time, unless its clock is unset or ahead of the city's.
     *
     * @param told the platform's time
     * @param receivedAt when it reached the city
     */
    static Instant believed(Instant told, Instant receivedAt) {
        return told.isBefore(EARLIEST) || told.isAfter(receivedAt) ? receivedAt : told;
    }
}
