package torg.platforms.recount;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import torg.platforms.RemoteRef;

/** What came of asking a platform what stands there. Never a silent green: what cannot be counted says why. */
public sealed interface Listing {
    Instant at();

    /**
     * @param from what is older the platform no longer tells
     * @param whole false where there may be more than it tells of
     * @param theirs what others wrote, each once, between the two times
     * @param unreadable pieces of the answer that made no sense; they are captured like everything else
     * @param own empty where the account's own posts cannot be looked at now
     */
    record Shown(Instant at, Instant from, boolean whole, List<Theirs> theirs, int unreadable, Optional<Own> own)
            implements Listing {}

    /** @param word the key of the word that tells a person why */
    record CannotBeShown(Instant at, String word) implements Listing {}

    /** @param fresh whether it had not landed before it was asked for now; it has by now */
    record Theirs(RemoteRef ref, Instant at, boolean fresh) {}

    /**
     * The newest own posts.
     *
     * @param raw the platform's answer, byte by byte
     */
    record Own(List<OwnPost> posts, byte[] raw) {}

    /** @param byTorg whether it was sent from here, as a post or as an answer */
    record OwnPost(RemoteRef ref, Instant at, boolean byTorg) {}
}
