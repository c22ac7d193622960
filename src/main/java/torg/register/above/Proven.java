package torg.register.above;

import java.time.Instant;
import java.util.Optional;
import torg.register.AccountId;

/**
 * What the platform itself shows of an account's being the city's (peers.md P12). The room that reads profiles stands
 * beside the one that answers the public; it implements this, and neither knows the other.
 */
public interface Proven {

    /** How a platform shows it. */
    enum Way {
        /** The account's name on the platform is an address in the city's own domain. */
        DOMAIN,
        /** The profile calls one of the city's pages its own, and the platform has verified it. */
        REL_ME
    }

    /**
     * @param shown the name or the address that was found
     * @param seen when it was last seen so
     */
    record Sign(Way way, String shown, Instant seen) {}

    /** Empty when the newest look did not find it, and where the platform has nothing of the kind. */
    Optional<Sign> sign(AccountId account);
}
