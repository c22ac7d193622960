/**
 * The completeness certificate: per account and month what the platform shows, what the record has, and why they differ
 * (peers.md P90). A sub-room of {@code records}.
 */
@org.springframework.modulith.NamedInterface("completeness")
package torg.records.completeness;
