package torg.records.packages.sip;

import java.time.Instant;

/**
 * A metadata document that a METS points at.
 *
 * @param kind by METS' own list, {@code PREMIS} or {@code DC}; where it is not there, {@code OTHER} and its own name
 */
record Described(
        String id, String path, String kind, String other, String version, long bytes, String sha256, Instant at) {}
