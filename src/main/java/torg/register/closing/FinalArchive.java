package torg.register.closing;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;
import torg.register.Account;
import torg.register.above.ArchiveSource;

/**
 * Everything the city keeps of an account in one ZIP: what each room writes, what was received as it was received, and a
 * manifest with the SHA-256 of every file. Not yet the FGS package that the city archive receives; that is made of this one.
 */
@Component
class FinalArchive {
    private final List<ArchiveSource> sources;
    private final Captures captures;
    private final JsonMapper json;

    FinalArchive(List<ArchiveSource> sources, Captures captures, JsonMapper json) {
        this.sources = sources;
        this.captures = captures;
        this.json = json;
    }

    record Packed(byte[] content, String sha256) {}

    /** @param bytes the size before compression */
    record File(String name, long bytes, String sha256) {}

    record Manifest(String account, String network, String unit, Instant madeAt, List<File> files) {}

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

    Packed pack(Account account, Instant now) {
        var content = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(content, StandardCharsets.UTF_8)) {
            var files = new ArrayList<File>();
            ArchiveSource.Package into = (name, what) -> files.add(add(zip, name, what, now));
            for (var source : sources) {
                source.write(account, into);
            }
            captures.write(captured(account), into);
            var manifest = new Manifest(
                    account.handle(), account.network().brand(), account.unit().name(), now, files);
            add(zip, "manifest.json", out -> out.write(json.writeValueAsBytes(manifest)), now);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new Packed(content.toByteArray(), HexFormat.of().formatHex(sha256().digest(content.toByteArray())));
    }

    private static File add(ZipOutputStream zip, String name, ArchiveSource.Content content, Instant now)
            throws IOException {
        var entry = new ZipEntry(name);
        entry.setTime(now.toEpochMilli());
        zip.putNextEntry(entry);
        var counting = new Counting(new DigestOutputStream(zip, sha256()));
        content.to(counting);
        zip.closeEntry();
        return new File(
                name,
                counting.bytes,
                HexFormat.of().formatHex(counting.digest.getMessageDigest().digest()));
    }

    /** Leaves the ZIP open when the one who writes an entry closes it. */
    private static final class Counting extends OutputStream {
        private final DigestOutputStream digest;
        private long bytes;

        private Counting(DigestOutputStream digest) {
            this.digest = digest;
        }

        @Override
        public void write(int b) throws IOException {
            digest.write(b);
            bytes++;
        }

        @Override
        public void write(byte[] b, int from, int length) throws IOException {
            digest.write(b, from, length);
            bytes += length;
        }
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
