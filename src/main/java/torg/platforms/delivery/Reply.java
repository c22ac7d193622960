package torg.platforms.delivery;

import java.time.Instant;
import torg.platforms.RemoteRef;

/**
 * An answer on its way.
 *
 * @param key ours, chosen before the first try and the same at every try
 * @param root where the conversation began
 * @param parent what is answered
 * @param at the time of the answer, the same at every try so that a repetition is the same record
 */
public record Reply(String key, RemoteRef root, RemoteRef parent, String text, Instant at) {}
