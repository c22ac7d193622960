/**
 * What residents send with their words: fetched from the platform soon after it came, kept once by its SHA-256, recorded in
 * the ledger, and shown beside the message from here alone. A sub-room of {@code records}.
 */
@org.springframework.modulith.NamedInterface("media")
package torg.records.media;
