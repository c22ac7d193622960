package torg.platforms.webhooks;

import torg.platforms.Network;
import torg.platforms.arrivals.Landed;

/**
 * One thing out of a call, for one of the city's accounts.
 *
 * @param remoteId the account there, as {@link torg.platforms.Granted#remoteId()} names it
 */
public record Heard(Network network, String remoteId, Landed landed) {}
