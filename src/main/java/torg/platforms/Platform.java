package torg.platforms;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import torg.platforms.arrivals.Arrival;
import torg.platforms.arrivals.Cursor;
import torg.platforms.arrivals.Reach;
import torg.platforms.arrivals.Slice;
import torg.platforms.consent.Consent;
import torg.platforms.delivery.Intervention;
import torg.platforms.delivery.Reply;
import torg.platforms.figures.Counting;
import torg.platforms.http.Downloads.Download;
import torg.platforms.profile.Look;
import torg.platforms.publishing.Publishing;
import torg.platforms.streams.Streaming;

/**
 * The port. An adapter is done when it passes {@code PlatformContract}. It keeps nothing: what it must remember is in the
 * token and the cursor.
 */
public interface Platform {
    Network network();

    Set<Ability> abilities();

    Limit replyLimit();

    /** By who declares {@link Ability#CONNECT}. @throws Fault with a word for the person who tries */
    default Granted connect(Credentials credentials) {
        throw new Fault(Fault.Kind.NOT_ALLOWED, "platforms.connect-by-consent", Instant.MAX);
    }

    /** A real call with the token. The token in the answer replaces the old one when the platform has renewed it. @throws Fault */
    Granted probe(Connection connection);

    /** What came in since the cursor, oldest first. @throws Fault */
    Slice poll(Connection connection, Cursor from);

    /**
     * What a poll from the beginning tells anew of all that stands there; empty where nobody can count what stands there, or
     * only for money.
     */
    default Optional<Reach> reach() {
        return Optional.empty();
    }

    /** Pure: the same bytes always give the same arrivals. @throws Unreadable when the bytes are not what the platform promises */
    List<Arrival> read(byte[] raw);

    /** What came along within the captured bytes, by the place that {@link #read} gave it; empty where there is none. */
    default Optional<byte[]> enclosed(byte[] raw, int place) {
        return Optional.empty();
    }

    /**
     * What only the account that heard of it may fetch, by the name that {@link #read} gave it
     * ({@link torg.platforms.arrivals.Attachment#held}).
     *
     * @param largest in bytes
     * @throws Fault when that cannot be told now
     */
    default Download fetch(Connection connection, String name, long largest) {
        return new Download.Gone();
    }

    /** One try. Never throws for what a network can do: that is an {@link Outcome}. */
    Outcome reply(Connection connection, Reply reply);

    /** Whether a reply with this key already stands there. @throws Fault when that cannot be told now */
    Optional<Outcome.Delivered> readBack(Connection connection, Reply reply);

    /** The connected account as everybody sees it now. @throws Fault when that cannot be told now */
    Look profile(Connection connection);

    /**
     * The same for an account that is not connected; empty where the platform tells nothing without a token.
     *
     * @throws Fault when that cannot be told now
     */
    default Optional<Look> profile(String handle) {
        return Optional.empty();
    }

    /** One try. Never throws for what a network can do: that is an {@link Outcome}. */
    default Outcome intervene(Connection connection, Intervention intervention) {
        return new Outcome.Refused("platforms.cannot-do-that");
    }

    /**
     * Whether it stands as the intervention wants it, by whomever it was done; empty when it does not.
     *
     * @throws Fault when that cannot be told now
     */
    default Optional<Outcome.Delivered> readBack(Connection connection, Intervention intervention) {
        return Optional.empty();
    }

    /** By who declares {@link Ability#CONSENT}. */
    default Optional<Consent> consent() {
        return Optional.empty();
    }

    /** By who declares {@link Ability#PUBLISH}. */
    default Optional<Publishing> publishing() {
        return Optional.empty();
    }

    /** By who declares {@link Ability#STREAM}. */
    default Optional<Streaming> streaming() {
        return Optional.empty();
    }

    /** By who declares {@link Ability#FIGURES}. */
    default Optional<Counting> figures() {
        return Optional.empty();
    }

    /** Bytes that make no sense. They stay captured, and somebody is told. */
    final class Unreadable extends RuntimeException {
        private static final long serialVersionUID = 1L;

        public Unreadable(String what) {
            super(what, null, false, false);
        }
    }
}
