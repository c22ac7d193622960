package torg.ledger;

/**
 * A capture as it lies in the ledger, checked against its own hashes.
 *
 * @param subject where it came in
 * @param hash of its leaf (RFC 6962), by which an outsider finds it in the tree
 * @param holds whether the bytes give the hash that was written when they came; false when even one byte is another
 */
public record Evidence(EntryId entry, String subject, byte[] content, byte[] hash, boolean holds) {}
