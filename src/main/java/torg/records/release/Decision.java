package torg.records.release;

import java.time.Instant;

/**
 * A refusal in writing, in whole or in part, that can be appealed (OSL 6 kap. 3 och 7 §§).
 *
 * @param authority by what right the decider decides
 */
public record Decision(long id, long request, int items, String authority, String by, Instant at, String sha256) {}
