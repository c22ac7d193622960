package torg.register.closing;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.json.JsonMapper;
import torg.register.Account;
import torg.register.above.ArchiveSource;
import torg.vault.store.HashedZip;

/**
 * Everything the city keeps of an account in one ZIP: what each room writes, what was received as it was received, and a
 * manifest with the SHA-256 of every file. It goes to the disk as it is read, however large the account. Beside the FGS
 * package that the city archive receives.
 */
@Component
class FinalArchive {
    private final List<ArchiveSource> sources;
    private final Captures captures;
    private final JsonMapper json;
    private final TransactionTemplate reading;

    FinalArchive(List<ArchiveSource> sources, Captures captures, JsonMapper json, TransactionTemplate transaction) {
        this.sources = sources;
        this.captures = captures;
        this.json = json;
        this.reading = new TransactionTemplate(transaction.getTransactionManager());
        reading.setReadOnly(true); // in a transaction the driver hands over some lines at a time
        reading.setIsolationLevel(TransactionDefinition.ISOLATION_REPEATABLE_READ);
    }

    record Packed(Path file, long bytes, String sha256) {}

    /** @param bytes the size before compression */
    record File(String name, long bytes, String sha256) {}

    Optional<Instant> changedAt(Account account) {
        return Stream.concat(
                        sources.stream().flatMap(source -> source.changedAt(account).stream()),
                        captures.newest(captured(account)).stream())
                .max(Instant::compareTo);
    }

    private List<String> captured(Account account) {
        return sources.stream()
                .flatMap(source -> source.captured(account).stream())
                .toList();
    }

    /**
     * @param aside an empty folder, for it and for what is needed until it is made
     * @throws UncheckedIOException when the disk is full or away
     */
    Packed pack(Account account, Instant now, Path aside) {
        return reading.execute(status -> {
            try {
                return packed(account, now, aside);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        });
    }

    private Packed packed(Account account, Instant now, Path aside) throws IOException {
        var file = aside.resolve("package.zip");
        var list = aside.resolve("files.jsonl");
        try (var zip = new HashedZip(file, now)) {
            try (var listed = Files.newBufferedWriter(list)) {
                ArchiveSource.Package into = (name, content) -> add(zip, name, content, listed);
                for (var source : sources) {
                    source.write(account, into);
                }
                captures.write(captured(account), aside, into);
            }
            zip.add("manifest.json", false, out -> manifest(account, now, list, out));
            var whole = zip.finish();
            return new Packed(file, whole.bytes(), whole.sha256());
        }
    }

    private void add(HashedZip zip, String name, ArchiveSource.Content content, BufferedWriter listed)
            throws IOException {
        var written = zip.add(name, false, content::to);
        listed.write(json.writeValueAsString(new File(name, written.bytes(), written.sha256())));
        listed.write('\n');
    }

    private void manifest(Account account, Instant now, Path list, OutputStream out) throws IOException {
        try (var manifest = json.createGenerator(out);
                var files = Files.newBufferedReader(list, StandardCharsets.UTF_8)) {
            manifest.writeStartObject();
            manifest.writeStringProperty("account", account.handle());
            manifest.writeStringProperty("network", account.network().brand());
            manifest.writeStringProperty("unit", account.unit().name());
            manifest.writeStringProperty("madeAt", now.toString());
            manifest.writeArrayPropertyStart("files");
            for (var file = files.readLine(); file != null; file = files.readLine()) {
                manifest.writeRawValue(file);
            }
            manifest.writeEndArray();
            manifest.writeEndObject();
        }
    }
}
