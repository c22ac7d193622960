package torg.ledger;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.PrivateKey;
import java.security.PublicKey;
import java.security.Signature;
import java.time.Instant;
import java.util.Base64;

/**
 * The city's signature under everything up to a size. Its text is a checkpoint as in C2SP tlog-checkpoint: origin, size,
 * root and, as RFC 6962 section 3.5 has it, the time, signed with Ed25519, so tools made for transparency logs can read it.
 *
 * @param timed whether the time is signed too; it is not under heads from before November 2026
 */
public record TreeHead(long size, byte[] root, Instant at, byte[] signature, boolean timed) {

    /** Never the city's name: the origin names the kind of log, and the key tells whose it is. */
    public static final String ORIGIN = "torg.ledger";

    public String body() {
        var three = ORIGIN + "\n" + size + "\n" + Base64.getEncoder().encodeToString(root) + "\n";
        return timed ? three + "time " + at + "\n" : three;
    }

    static TreeHead signed(long size, byte[] root, Instant at, PrivateKey key) {
        var unsigned = new TreeHead(size, root, at, new byte[0], true);
        return new TreeHead(size, root, at, signature(unsigned.body().getBytes(StandardCharsets.UTF_8), key), true);
    }

    static byte[] signature(byte[] message, PrivateKey key) {
        try {
            var signature = Signature.getInstance("Ed25519");
            signature.initSign(key);
            signature.update(message);
            return signature.sign();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("The ledger's key does not sign", e);
        }
    }

    public boolean signedBy(PublicKey key) {
        try {
            var check = Signature.getInstance("Ed25519");
            check.initVerify(key);
            check.update(body().getBytes(StandardCharsets.UTF_8));
            return check.verify(signature);
        } catch (GeneralSecurityException e) {
            return false; // a signature of the wrong length or form is a wrong signature
        }
    }
}
