package torg.ledger;

import java.util.Arrays;
import java.util.Optional;

/**
 * A capture as it stands in the ledger. With the salt before the bytes, whoever has both can compute the content hash anew
 * and find it in the tree.
 *
 * @param salt empty with the content, when both were disposed of
 */
public record Captured(
        EntryId entry, String subject, byte[] contentHash, Optional<byte[]> salt, Optional<byte[]> content) {

    /** Whether the bytes still give the hash that was written when they came; so it is where they were disposed of. */
    public boolean holds() {
        return content.isEmpty() || Arrays.equals(Leaf.contentHash(salt.orElseThrow(), content.get()), contentHash);
    }
}
