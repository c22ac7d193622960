package torg.platforms;

import torg.vault.Secret;

/**
 * What the platform granted.
 *
 * @param remoteId the account's lasting id there
 * @param token what the adapter needs from now on, in its own form; sealed before it is stored
 */
public record Granted(String remoteId, String handle, Secret token) {}
