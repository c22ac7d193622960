package torg.register.verify;

import java.util.List;
import java.util.Optional;

/**
 * A file that proves by itself: the signed answer, the key, and that the decision stands in the ledger.
 *
 * @param key the city's public key as SubjectPublicKeyInfo in base64 (RFC 8410)
 * @param decision empty when there is none, or while it waits for its place in the ledger
 */
public record Proof(String answer, String key, String fingerprint, Optional<Inclusion> decision) {

    /** An entry's place in the ledger's tree and the signed head it leads to (RFC 9162 section 2.1.3; docs/verify.md). */
    public record Inclusion(
            long entry, String kind, long index, String leaf, List<String> path, String head, String signature) {}
}
