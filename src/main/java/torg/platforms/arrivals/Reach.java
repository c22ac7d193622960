package torg.platforms.arrivals;

import java.time.Duration;

/**
 * How much a platform tells of when it is asked from the beginning.
 *
 * @param back what is older is no longer told
 * @param threads the most it tells of; who has as many may have more
 */
public record Reach(Duration back, int threads) {}
