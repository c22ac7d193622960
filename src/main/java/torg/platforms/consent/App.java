package torg.platforms.consent;

import java.net.URI;
import torg.vault.Secret;

/**
 * The city's application at a platform, by which Torg asks for what its accounts allow.
 *
 * @param api where calls go
 * @param pages where a person agrees
 * @param tokens where a code becomes a token
 * @param version of the platform's interface that is asked for
 * @param nextDoor whether it stands on this machine and may be gone to without TLS
 */
public record App(
        Family family, String id, Secret secret, URI api, URI pages, URI tokens, String version, boolean nextDoor) {

    /** Whether an address belongs to a platform on this machine; for {@link torg.platforms.http.PlatformHttp}. */
    public boolean holds(URI address) {
        return nextDoor && address.normalize().toString().startsWith(api.toString());
    }
}
