package torg.platforms.blocks;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;

/**
 * The name of a block: what it is written in, and the SHA-256 of its bytes. Of all the forms a CID can have
 * (github.com/multiformats/cid), the only two AT Protocol allows: version 1, DAG-CBOR or raw, SHA-256.
 */
public record Cid(String hex) {
    static final int LENGTH = 36;
    private static final byte DAG_CBOR = 0x71;
    private static final byte RAW = 0x55;

    /** @throws Malformed when it is of another form */
    public static Cid of(byte[] bytes, int from) {
        if (bytes.length < from + LENGTH
                || bytes[from] != 1
                || bytes[from + 1] != DAG_CBOR && bytes[from + 1] != RAW
                || bytes[from + 2] != 0x12
                || bytes[from + 3] != 0x20) {
            throw new Malformed();
        }
        return new Cid(HexFormat.of().formatHex(bytes, from, from + LENGTH));
    }

    public boolean isCbor() {
        return hex.startsWith("0171");
    }

    /** Whether these are the bytes it names. */
    boolean names(byte[] block) {
        try {
            return Arrays.equals(
                    MessageDigest.getInstance("SHA-256").digest(block),
                    HexFormat.of().parseHex(hex.substring(8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
