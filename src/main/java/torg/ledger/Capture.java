package torg.ledger;

import java.time.Instant;

/** Bytes exactly as they were received, from whom and when they reached the city (FL 22 §), before anything else is done with them. */
public record Capture(String subject, Instant at, byte[] content) {}
