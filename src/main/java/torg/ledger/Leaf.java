package torg.ledger;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;

/**
 * The bytes that stand for one entry in the tree. Each field is preceded by its length (four bytes, big-endian), so no
 * two entries share an encoding; the content is present only as a salted hash, so it can be disposed of while the leaf,
 * and every proof over it, stays. The salt keeps a short content, such as a personal identity number, from being
 * guessed out of its hash afterwards.
 */
record Leaf(Instant at, String kind, String actor, String subject, byte[] contentHash) {
    private static final String FORM = "torg.entry.v1";

    static byte[] contentHash(byte[] salt, byte[] content) {
        var sha = sha256();
        sha.update(salt);
        return sha.digest(content);
    }

    /** RFC 6962 section 2.1: SHA-256 over 0x00 and the entry. */
    byte[] hash() {
        var sha = sha256();
        sha.update((byte) 0);
        return sha.digest(bytes());
    }

    byte[] bytes() {
        var out = new ByteArrayOutputStream(256);
        field(out, FORM.getBytes(StandardCharsets.UTF_8));
        field(out, at.truncatedTo(ChronoUnit.MICROS).toString().getBytes(StandardCharsets.UTF_8));
        field(out, kind.getBytes(StandardCharsets.UTF_8));
        field(out, actor.getBytes(StandardCharsets.UTF_8));
        field(out, subject.getBytes(StandardCharsets.UTF_8));
        field(out, contentHash);
        return out.toByteArray();
    }

    private static void field(ByteArrayOutputStream out, byte[] value) {
        out.writeBytes(ByteBuffer.allocate(4).putInt(value.length).array());
        out.writeBytes(value);
    }

    static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("SHA-256 is part of every JDK", e);
        }
    }
}
