package torg.register.attestation;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;

/** What stands here about an account, item by item, as it is today: what somebody attests (peers.md P7). */
public record Sheet(List<Row> rows) {

    /** @param shown in the reader's language */
    public record Row(Item item, List<String> shown) {
        String text() {
            return String.join("\n", shown);
        }
    }

    /** Changes as soon as anything on the sheet does, so that nobody attests what they have not seen. */
    public String mark() {
        try {
            var digest = MessageDigest.getInstance("SHA-256");
            for (var row : rows) {
                digest.update((row.item() + "\0" + row.text() + "\0").getBytes(StandardCharsets.UTF_8));
            }
            return HexFormat.of().formatHex(digest.digest(), 0, 8);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
