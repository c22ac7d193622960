package torg.vault;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/**
 * Envelope encryption with AES-256-GCM (NIST SP 800-38D): each secret has a key of its own, and only that key is sealed
 * with the master key, so changing the master key rewrites a few bytes per secret. The purpose, such as
 * {@code connection/17}, is authenticated with it: a sealed token moved to another row does not open.
 */
public final class Seal {
    private static final byte VERSION = 1;
    private static final int KEY = 32;
    private static final int NONCE = 12;
    private static final int TAG = 16;
    private static final int WRAPPED = NONCE + KEY + TAG;

    private final byte[] master;
    private final SecureRandom random = new SecureRandom();

    /** @param master 32 bytes; whoever has them opens what was closed here */
    public Seal(byte[] master) {
        this.master = master.clone();
    }

    public byte[] close(Secret secret, String purpose) {
        var key = new byte[KEY];
        random.nextBytes(key);
        var wrapped = encrypt(master, key, purpose);
        var sealed = encrypt(key, secret.value().getBytes(StandardCharsets.UTF_8), purpose);
        return ByteBuffer.allocate(1 + wrapped.length + sealed.length)
                .put(VERSION)
                .put(wrapped)
                .put(sealed)
                .array();
    }

    /** @throws BrokenSeal when the bytes were changed, belong to another purpose or were sealed with another master key */
    public Secret open(byte[] closed, String purpose) {
        if (closed.length < 1 + WRAPPED + NONCE + TAG || closed[0] != VERSION) {
            throw new BrokenSeal(purpose);
        }
        var key = decrypt(master, closed, 1, WRAPPED, purpose);
        var content = decrypt(key, closed, 1 + WRAPPED, closed.length - 1 - WRAPPED, purpose);
        return new Secret(new String(content, StandardCharsets.UTF_8));
    }

    private byte[] encrypt(byte[] key, byte[] content, String purpose) {
        var nonce = new byte[NONCE];
        random.nextBytes(nonce);
        try {
            var cipher = cipher(Cipher.ENCRYPT_MODE, key, nonce, purpose);
            return ByteBuffer.allocate(NONCE + content.length + TAG)
                    .put(nonce)
                    .put(cipher.doFinal(content))
                    .array();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("AES-GCM is part of every JDK", e);
        }
    }

    private static byte[] decrypt(byte[] key, byte[] from, int start, int length, String purpose) {
        var nonce = new byte[NONCE];
        System.arraycopy(from, start, nonce, 0, NONCE);
        try {
            return cipher(Cipher.DECRYPT_MODE, key, nonce, purpose).doFinal(from, start + NONCE, length - NONCE);
        } catch (GeneralSecurityException e) {
            throw new BrokenSeal(purpose);
        }
    }

    private static Cipher cipher(int mode, byte[] key, byte[] nonce, String purpose) throws GeneralSecurityException {
        var cipher = Cipher.getInstance("AES/GCM/NoPadding");
        cipher.init(mode, new SecretKeySpec(key, "AES"), new GCMParameterSpec(TAG * 8, nonce));
        cipher.updateAAD(purpose.getBytes(StandardCharsets.UTF_8));
        return cipher;
    }

    /** A secret that cannot be opened; the message names its purpose and nothing else. */
    public static final class BrokenSeal extends RuntimeException {
        private static final long serialVersionUID = 1L;

        BrokenSeal(String purpose) {
            super("The seal of " + purpose + " does not open with this master key");
        }
    }
}
