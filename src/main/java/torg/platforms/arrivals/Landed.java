package torg.platforms.arrivals;

/**
 * Raw bytes from a platform, and the key under which the same bytes count as the same arrival: a platform that delivers
 * twice is heard once.
 */
public record Landed(String key, byte[] raw) {}
