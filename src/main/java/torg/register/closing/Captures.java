package torg.register.closing;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.Collection;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
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

    /** @param aside a folder for the list until it is whole */
    void write(Collection<String> subjects, Path aside, ArchiveSource.Package into) throws IOException {
        var list = aside.resolve(LIST);
        var written = new HashSet<UUID>(); // half of each hash that has a file
        try (var lines = Files.newBufferedWriter(list)) {
            for (var subject : subjects) {
                ledger.eachCapture(subject, captured -> take(captured, written, lines, into));
            }
        }
        into.file(LIST, out -> Files.copy(list, out));
    }

    private void take(Captured captured, Set<UUID> written, BufferedWriter lines, ArchiveSource.Package into) {
        try {
            lines.write(json.writeValueAsString(listed(captured, written, into)));
            lines.write('\n');
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Listed listed(Captured captured, Set<UUID> written, ArchiveSource.Package into) throws IOException {
        var hash = captured.content().map(Captures::sha256);
        var file = hash.map(bytes -> FOLDER + HexFormat.of().formatHex(bytes));
        if (hash.isPresent() && written.add(half(hash.get()))) {
            into.file(file.get(), out -> out.write(captured.content().get()));
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

    private static UUID half(byte[] hash) {
        var buffer = ByteBuffer.wrap(hash);
        return new UUID(buffer.getLong(), buffer.getLong());
    }

    private static byte[] sha256(byte[] content) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(content);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
