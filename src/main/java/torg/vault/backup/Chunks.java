package torg.vault.backup;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.Arrays;
import javax.crypto.Cipher;
import javax.crypto.Mac;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/**
 * How a backup is closed: in chunks, each with AES-256-GCM under the backup's own key. The nonce is the chunk's number and
 * whether it is the last (the STREAM construction of Hoang, Reyhanitabar, Rogaway and Vizár, 2015), so that chunks that are
 * changed, moved, missing or added are all found. A key closes one file only, so a number never comes back.
 */
final class Chunks {
    static final byte[] MAGIC = "Torg backup 1\n".getBytes(StandardCharsets.US_ASCII);
    static final int SIZE = 1 << 20;
    static final int TAG = 16;
    /** Before each chunk: its length, and in the highest bit whether it is the last. */
    static final int LAST = 1 << 31;

    static final byte AS_IT_IS = 0;
    static final byte DEFLATED = 1;
    private static final int CHECK = 32;
    private static final int LONGEST_NAME = 200;

    private final Cipher cipher;
    private final SecretKeySpec key;
    private final byte[] beginning;
    private long number;

    private Chunks(byte[] key, byte[] beginning) throws GeneralSecurityException {
        this.cipher = Cipher.getInstance("AES/GCM/NoPadding");
        this.key = new SecretKeySpec(key, "AES");
        this.beginning = beginning;
    }

    /** What stands before the chunks, readable by anybody: whose it is and from when, and a proof that a key is the right one. */
    record Beginning(String name, Instant madeAt, byte[] bytes) {
        static final int LENGTH = MAGIC.length + LONGEST_NAME + CHECK;

        static Beginning of(String name, Instant madeAt, byte[] key) {
            var said = Arrays.copyOf((name + "\n" + madeAt + "\n").getBytes(StandardCharsets.US_ASCII), LONGEST_NAME);
            return new Beginning(
                    name,
                    madeAt,
                    ByteBuffer.allocate(LENGTH)
                            .put(MAGIC)
                            .put(said)
                            .put(check(key, said))
                            .array());
        }

        /** @throws BackupFault when it is none of ours */
        static Beginning of(byte[] bytes) {
            var said = new String(bytes, MAGIC.length, LONGEST_NAME, StandardCharsets.US_ASCII).split("\n");
            if (!Arrays.equals(bytes, 0, MAGIC.length, MAGIC, 0, MAGIC.length)
                    || said.length != 3
                    || !said[0].matches("[a-zA-Z0-9-]+")) {
                throw new BackupFault(
                        BackupFault.Kind.DAMAGED,
                        "This is no backup of Torg, or its beginning has been changed or damaged.");
            }
            try {
                return new Beginning(said[0], Instant.parse(said[1]), bytes);
            } catch (DateTimeException e) {
                throw new BackupFault(
                        BackupFault.Kind.DAMAGED, "The beginning of the backup has been changed or damaged.");
            }
        }

        /** GCM alone does not bind a file to one key; this does, and tells a wrong key from a damaged file. */
        void mustBelongTo(byte[] key) {
            var said = Arrays.copyOfRange(bytes, MAGIC.length, MAGIC.length + LONGEST_NAME);
            var check = Arrays.copyOfRange(bytes, MAGIC.length + LONGEST_NAME, LENGTH);
            if (!MessageDigest.isEqual(check(key, said), check)) {
                throw new BackupFault(
                        BackupFault.Kind.WRONG_KEY,
                        "The key does not belong to the backup %s, or the beginning of its file has been changed."
                                .formatted(name));
            }
        }

        private static byte[] check(byte[] key, byte[] said) {
            try {
                var mac = Mac.getInstance("HmacSHA256");
                mac.init(new SecretKeySpec(key, "HmacSHA256"));
                mac.update("torg/backup/check".getBytes(StandardCharsets.US_ASCII));
                return mac.doFinal(said);
            } catch (GeneralSecurityException e) {
                throw new IllegalStateException("HMAC-SHA-256 is part of every JDK", e);
            }
        }
    }

    static Chunks under(byte[] key, Beginning beginning) {
        try {
            return new Chunks(key, beginning.bytes());
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("AES-GCM is part of every JDK", e);
        }
    }

    int close(byte[] content, int length, boolean last, byte[] into) {
        try {
            begin(Cipher.ENCRYPT_MODE, last);
            return cipher.doFinal(content, 0, length, into, 0);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("AES-GCM is part of every JDK", e);
        }
    }

    /** @throws GeneralSecurityException when this is not the chunk that was closed as the next one */
    int open(byte[] closed, int length, boolean last, byte[] into) throws GeneralSecurityException {
        begin(Cipher.DECRYPT_MODE, last);
        return cipher.doFinal(closed, 0, length, into, 0);
    }

    private void begin(int mode, boolean last) throws GeneralSecurityException {
        var nonce = ByteBuffer.allocate(12)
                .putLong(number++)
                .put((byte) (last ? 1 : 0))
                .array();
        cipher.init(mode, key, new GCMParameterSpec(TAG * 8, nonce));
        cipher.updateAAD(beginning);
    }
}
