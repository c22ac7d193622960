package torg.ledger;

import java.nio.charset.StandardCharsets;
import java.security.PrivateKey;
import java.security.PublicKey;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import org.springframework.stereotype.Component;
import torg.vault.Keys;

/** The key that signs the ledger, as others may use it. Print its fingerprint somewhere Torg cannot reach. */
@Component
public class LedgerKey {
    private static final int RAW = 32; // the key itself, at the end of its SubjectPublicKeyInfo
    private static final int NAME = 4; // by which a note says whose key signed it (C2SP signed-note)

    private final PublicKey key;
    private final PrivateKey secret;

    LedgerKey(Keys keys) {
        this.key = keys.ledgerKeys().getPublic();
        this.secret = keys.ledgerKeys().getPrivate();
    }

    /**
     * The city's signature (Ed25519) under something else than the ledger.
     *
     * @throws IllegalArgumentException for what could be taken for a head of the ledger: those are signed here alone
     */
    public byte[] sign(byte[] message) {
        var head = (TreeHead.ORIGIN + "\n").getBytes(StandardCharsets.UTF_8);
        if (message.length >= head.length && Arrays.equals(message, 0, head.length, head, 0, head.length)) {
            throw new IllegalArgumentException("This would be a head of the ledger");
        }
        return TreeHead.signature(message, secret);
    }

    /** A head as a file that others keep: a C2SP signed note, the text, an empty line and the signature. */
    public String note(TreeHead head) {
        var raw = Arrays.copyOfRange(key.getEncoded(), key.getEncoded().length - RAW, key.getEncoded().length);
        var sha = Leaf.sha256();
        sha.update((TreeHead.ORIGIN + "\n").getBytes(StandardCharsets.UTF_8));
        sha.update((byte) 1); // Ed25519
        var name = Arrays.copyOf(sha.digest(raw), NAME);
        var both = Arrays.copyOf(name, NAME + head.signature().length);
        System.arraycopy(head.signature(), 0, both, NAME, head.signature().length);
        return head.body() + "\n— " + TreeHead.ORIGIN + " "
                + Base64.getEncoder().encodeToString(both) + "\n";
    }

    /** As a file that {@code openssl pkey -pubin} and every other tool reads. */
    public String pem() {
        return "-----BEGIN PUBLIC KEY-----\n" + base64() + "\n-----END PUBLIC KEY-----\n";
    }

    /**
     * Claims under the city's signature: JWS in compact form with Ed25519 (RFC 7515, RFC 8037; decision 0017).
     *
     * @param type what is claimed, as programs read it: {@code torg-answer+jwt}
     * @param claims a JSON object
     */
    public String statement(String type, String claims) {
        var header = "{\"alg\":\"EdDSA\",\"typ\":\"%s\",\"kid\":\"%s\"}".formatted(type, fingerprint());
        var signed = url(header.getBytes(StandardCharsets.UTF_8)) + "." + url(claims.getBytes(StandardCharsets.UTF_8));
        return signed + "." + url(sign(signed.getBytes(StandardCharsets.US_ASCII)));
    }

    private static String url(byte[] bytes) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
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
