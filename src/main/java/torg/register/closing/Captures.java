package torg.register.closing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;
import torg.ledger.Captured;
import torg.ledger.Ledger;
import torg.register.above.ArchiveSource;

/**
 * What reached the city on the account, byte by byte as it was received: each in a file named by its SHA-256, and a list of
 * them in the order of their arrival. With the salt there, a reader can compute the ledger's content hash anew (the salt,
 * then the bytes) and find the entry in its tree. What was disposed of is on the list without a file: that it was there
 * stays known.
 */
@Component
class Captures {
    static final String FOLDER = "captures/";
    static final String LIST = "captures.jsonl";

    private final Ledger ledger;
    private final JsonMapper json;

    Captures(Ledger ledger, JsonMapper json) {
        this.ledger = ledger;
        this.json = json;
    }

    /**
     * @param file empty for what was disposed of; the same bytes received twice are one file
     * @param salt in hexadecimal digits, like the hash
     */
    record Listed(
            long entry,
            Instant at,
            String subject,
            String contentHash,
            Optional<String> salt,
            Optional<String> file,
            Optional<Integer> bytes) {}

    Optional<Instant> newest(Collection<String> subjects) {
        return subjects.stream()
                .flatMap(subject -> ledger.newestCapture(subject).stream())
                .max(Instant::compareTo);
    }

    void write(Collection<String> subjects, ArchiveSource.Package into) throws IOException {
        var list = new ArrayList<Listed>();
        var written = new HashSet<String>();
        for (var subject : subjects) {
            ledger.eachCapture(subject, captured -> list.add(write(captured, written, into)));
        }
        list(list, into);
    }

    private static Listed write(Captured captured, Set<String> written, ArchiveSource.Package into) {
        var file = captured.content().map(content -> FOLDER + sha256(content));
        if (file.isPresent() && written.add(file.get())) {
            try {
                into.file(file.get(), out -> out.write(captured.content().get()));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
        return new Listed(
                captured.entry().number(),
                captured.entry().at(),
                captured.subject(),
                HexFormat.of().formatHex(captured.contentHash()),
                captured.salt().map(HexFormat.of()::formatHex),
                file,
                captured.content().map(content -> content.length));
    }

    private void list(List<Listed> list, ArchiveSource.Package into) throws IOException {
        into.file(LIST, out -> {
            for (var one : list) {
                out.write(json.writeValueAsBytes(one));
                out.write('\n');
            }
        });
    }

    private static String sha256(byte[] content) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
