package torg.register;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Which accounts show a picture, for rooms above the register; the sub-room that judges profile pictures implements it. */
public interface Portraits {

    /**
     * An account that shows it, as it was last seen.
     *
     * @param exact whether it is the same bytes; otherwise it is the same picture as far as its features tell
     * @param since when the account was first seen with it
     */
    record Sight(Account account, boolean exact, Instant since) {}

    /** What stays as it is when a platform scales or encodes a picture anew; empty for what has nothing to go by. */
    Optional<Long> features(byte[] picture);

    /** Whether two pictures are the same as far as a machine can tell. A person decides. */
    boolean alike(long features, long others);

    /** @param hashes SHA-256 of all the forms it is kept in, in hexadecimal digits */
    List<Sight> showing(Set<String> hashes, Optional<Long> features);
}
