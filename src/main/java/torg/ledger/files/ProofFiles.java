package torg.ledger.files;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import org.springframework.stereotype.Component;
import torg.ledger.Captured;
import torg.ledger.LedgerKey;
import torg.ledger.Transparency.Inclusion;
import torg.ledger.TreeHead;

/**
 * Writes what others keep and check without Torg: lines of a name and a value, an empty line, and the signed head they
 * lead to. docs/verify.md says what each line means, and {@code docs/Verify.java} reads them.
 */
@Component
public class ProofFiles {
    public static final String KEY = "key.pem";
    public static final String VERIFIER = "Verify.java";
    public static final String INSTRUCTIONS = "verify.md";

    private final LedgerKey key;

    ProofFiles(LedgerKey key) {
        this.key = key;
    }

    public byte[] key() {
        return bytes(key.pem());
    }

    /** The bytes that time stamping authorities stamp. */
    public byte[] head(TreeHead head) {
        return bytes(key.note(head));
    }

    /** That an entry is in the ledger. It says nothing of what the entry holds, so it is for everybody. */
    public byte[] entry(Inclusion proved) {
        return bytes(begun(proved) + path(proved));
    }

    /**
     * That these very bytes are in the ledger, with all that the leaf was computed from: for whoever has the bytes.
     *
     * @param file the name of the file that holds them, beside this one
     * @throws IllegalArgumentException when the capture was disposed of, with its salt
     */
    public byte[] capture(Inclusion proved, Captured captured, String file) {
        var salt = captured.salt().orElseThrow(() -> new IllegalArgumentException("disposed of"));
        return bytes(begun(proved)
                + line("at", captured.entry().at().toString())
                + line("kind", "capture")
                + line("actor", "resident")
                + line("subject", escaped(captured.subject()))
                + line("content-hash", base64(captured.contentHash()))
                + line("salt", base64(salt))
                + line("bytes", file)
                + path(proved));
    }

    private static String begun(Inclusion proved) {
        return "torg.proof.v1\n" + line("index", Long.toString(proved.index())) + line("leaf", base64(proved.leaf()));
    }

    private String path(Inclusion proved) {
        return hashes("path", proved.path()) + "\n" + key.note(proved.head());
    }

    /** That the ledger of the later head holds that of the earlier one, unchanged. */
    public byte[] consistency(TreeHead earlier, TreeHead later, List<byte[]> proof) {
        return bytes(
                "torg.consistency.v1\n" + hashes("path", proof) + "\n" + key.note(earlier) + "\n" + key.note(later));
    }

    private static String hashes(String name, List<byte[]> hashes) {
        var lines = new StringBuilder();
        hashes.forEach(hash -> lines.append(line(name, base64(hash))));
        return lines.toString();
    }

    private static String line(String name, String value) {
        return name + " " + value + "\n";
    }

    private static String escaped(String text) {
        return text.replace("\\", "\\\\").replace("\n", "\\n").replace("\r", "\\r");
    }

    /** The checker and its instructions, as they stand in docs. @param name {@link #VERIFIER} or {@link #INSTRUCTIONS} */
    public byte[] document(String name) {
        try (InputStream in = ProofFiles.class.getResourceAsStream(name)) {
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String base64(byte[] bytes) {
        return Base64.getEncoder().encodeToString(bytes);
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
