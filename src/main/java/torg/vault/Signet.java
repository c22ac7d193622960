package torg.vault;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Arrays;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * Marks what Torg hands out, such as links, so that it knows its own again: HMAC-SHA-256 (RFC 2104), cut to 128 bits. Its
 * key is derived from the master key, so every node knows what another handed out, and there is no key file more.
 */
public final class Signet {
    /** The length of a mark in bytes. */
    public static final int LENGTH = 16;

    private final byte[] key;

    Signet(byte[] master) {
        this.key = mac(master, "torg/signet".getBytes(StandardCharsets.US_ASCII));
    }

    /** @param purpose such as {@code asked/link}: what was marked for one is nothing in another */
    public byte[] mark(String purpose, byte[] content) {
        var whole = mac(key, purpose.getBytes(StandardCharsets.UTF_8));
        return Arrays.copyOf(mac(whole, content), LENGTH);
    }

    /** Takes as long for a mark that is nearly right as for one that is not. */
    public boolean knows(String purpose, byte[] content, byte[] mark) {
        return MessageDigest.isEqual(mark(purpose, content), mark);
    }

    private static byte[] mac(byte[] key, byte[] content) {
        try {
            var mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(key, "HmacSHA256"));
            return mac.doFinal(content);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("HMAC-SHA-256 is part of every JDK", e);
        }
    }
}
