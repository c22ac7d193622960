package torg.ledger;

import java.security.PublicKey;
import java.util.Base64;
import java.util.HexFormat;
import org.springframework.stereotype.Component;
import torg.vault.Keys;

/** The public half of the key that signs the ledger. Print its fingerprint somewhere Torg cannot reach. */
@Component
public class LedgerKey {
    private final PublicKey key;

    LedgerKey(Keys keys) {
        this.key = keys.ledgerKeys().getPublic();
    }

    /** SubjectPublicKeyInfo (RFC 8410), as {@code openssl pkey -pubin} reads it. */
    public String base64() {
        return Base64.getEncoder().encodeToString(key.getEncoded());
    }

    public String fingerprint() {
        return fingerprint(key);
    }

    public static String fingerprint(PublicKey key) {
        return HexFormat.ofDelimiter(":").formatHex(Leaf.sha256().digest(key.getEncoded()), 0, 10);
    }
}
