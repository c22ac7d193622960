package torg.vault.store;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** What bytes are called here: the SHA-256 of them, in 64 hexadecimal digits. */
public record Sha256(String hex) implements Comparable<Sha256> {
    public Sha256 {
        if (!isOne(hex)) {
            throw new IllegalArgumentException("not a SHA-256");
        }
    }

    static boolean isOne(String name) {
        return name.matches("[0-9a-f]{64}");
    }

    public static Sha256 of(byte[] bytes) {
        try {
            return of32(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    /** @param hash the 32 bytes themselves */
    public static Sha256 of32(byte[] hash) {
        return new Sha256(HexFormat.of().formatHex(hash));
    }

    public byte[] bytes() {
        return HexFormat.of().parseHex(hex);
    }

    @Override
    public int compareTo(Sha256 other) {
        return hex.compareTo(other.hex);
    }

    /** For a lock of the database's, which is known by a number. */
    long lock() {
        return Long.parseUnsignedLong(hex, 0, 16, 16);
    }
}
