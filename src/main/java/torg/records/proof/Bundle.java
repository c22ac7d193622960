package torg.records.proof;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.springframework.stereotype.Component;
import torg.inbox.ConversationId;
import torg.ledger.Captured;
import torg.ledger.Transparency;
import torg.ledger.TreeHead;
import torg.ledger.days.DayHead;
import torg.ledger.days.Days;
import torg.ledger.files.ProofFiles;
import torg.records.proof.DocumentProofs.Under;
import torg.shell.Words;

/** The proofs of a document in one ZIP, with the checker beside them: {@code java Verify.java bevis.zip} checks all of it. */
@Component
public class Bundle {
    private final DocumentProofs proofs;
    private final Transparency transparency;
    private final Days days;
    private final ProofFiles files;

    Bundle(DocumentProofs proofs, Transparency transparency, Days days, ProofFiles files) {
        this.proofs = proofs;
        this.transparency = transparency;
        this.days = days;
        this.files = files;
    }

    /** Without what was captured: hashes say nothing of it. */
    public void write(ConversationId document, OutputStream to) throws IOException {
        write(document, Map.of(), to);
    }

    /** With the captured bytes; {@link DocumentProofs#unmask} first. */
    public void writeWithBytes(ConversationId document, OutputStream to) throws IOException {
        write(
                document,
                proofs.own(document).stream()
                        .collect(Collectors.toMap(one -> one.entry().number(), Function.identity())),
                to);
    }

    private void write(ConversationId document, Map<Long, Captured> bytes, OutputStream to) throws IOException {
        var under = proofs.under(document);
        try (var zip = new ZipOutputStream(to, StandardCharsets.UTF_8)) {
            add(zip, "LASMIG.txt", Words.swedish("records.proof.read-me").getBytes(StandardCharsets.UTF_8));
            add(zip, ProofFiles.KEY, files.key());
            add(zip, ProofFiles.VERIFIER, files.document(ProofFiles.VERIFIER));
            add(zip, ProofFiles.INSTRUCTIONS, files.document(ProofFiles.INSTRUCTIONS));
            for (var one : under.proved()) {
                var captured = bytes.get(one.entry());
                if (captured == null) {
                    add(zip, one.entry() + ".proof", files.entry(one));
                } else {
                    add(zip, one.entry() + ".bin", captured.content().orElseThrow());
                    add(zip, one.entry() + ".proof", files.capture(one, captured, one.entry() + ".bin"));
                }
            }
            heads(zip, under);
        }
    }

    private void heads(ZipOutputStream zip, Under under) throws IOException {
        add(zip, under.head().size() + ".head", files.head(under.head()));
        if (under.stamped().isPresent()) {
            var day = under.stamped().get();
            if (day.head().size() != under.head().size()) {
                add(zip, day.head().size() + ".head", files.head(day.head()));
                consistency(zip, day.head(), under.head());
            }
            stamps(zip, day);
        }
    }

    private void consistency(ZipOutputStream zip, TreeHead earlier, TreeHead later) throws IOException {
        add(
                zip,
                earlier.size() + "-" + later.size() + ".consistency",
                files.consistency(earlier, later, transparency.consistency(earlier, later)));
    }

    private void stamps(ZipOutputStream zip, DayHead day) throws IOException {
        for (var stamp : day.stamps()) {
            add(zip, day.head().size() + "-" + stamp.id() + ".tsr", days.reply(stamp.id()));
        }
    }

    private static void add(ZipOutputStream zip, String name, byte[] content) throws IOException {
        zip.putNextEntry(new ZipEntry(name));
        zip.write(content);
        zip.closeEntry();
    }
}
