package torg.simulator;

import java.time.Instant;
import java.util.Set;

/**
 * A token that a site has handed out, of whatever sort: a code, an access token, a token to renew by.
 *
 * @param sort by the site's own name, such as {@code code}, {@code access} or {@code refresh}
 * @param bound what it is tied to besides, such as the challenge of a code
 */
public record Grant(String token, String sort, String member, Set<String> scopes, Instant ends, String bound) {
    public boolean lives(Instant now) {
        return now.isBefore(ends);
    }
}
