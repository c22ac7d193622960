package torg.platforms;

import java.time.Instant;
import java.util.Optional;
import torg.vault.Secret;

/**
 * What the platform granted.
 *
 * @param remoteId the account's lasting id there
 * @param token what the adapter needs from now on, in its own form; sealed before it is stored
 * @param ends when somebody must agree anew at the latest, where the platform says so; renewals that Torg makes by itself
 *     are not meant
 */
public record Granted(String remoteId, String handle, Secret token, Optional<Instant> ends) {
    public Granted(String remoteId, String handle, Secret token) {
        this(remoteId, handle, token, Optional.empty());
    }
}
