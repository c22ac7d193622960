package torg.records.packages;

import java.io.BufferedWriter;
import java.io.Closeable;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.BooleanSupplier;
import tools.jackson.databind.json.JsonMapper;
import torg.ledger.Captured;
import torg.records.packages.sip.Deed;
import torg.records.packages.sip.Format;
import torg.records.packages.sip.Head;
import torg.records.packages.sip.Sip;
import torg.shell.Words;

/**
 * What reached the city, byte by byte as it was received: each in a file named by its SHA-256, and a list of them in the
 * order of their arrival with the salt, by which a reader finds each in the ledger's tree. What was disposed of is on the
 * list without a file: that it was there stays known.
 */
final class Received implements Closeable {
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final Level level;
    private final Head head;
    private final BooleanSupplier stopping;
    private final Path listing;
    private final BufferedWriter lines;
    /** Half of each hash that has a file: the same bytes received twice are one. */
    private final Set<UUID> written = new HashSet<>();

    private long count;
    private long missing;
    private long flawed;

    Received(Level level, Head head, Path aside, BooleanSupplier stopping) throws IOException {
        this.level = level;
        this.head = head;
        this.stopping = stopping;
        this.listing = Files.createTempFile(aside, "captures", ".jsonl");
        this.lines = Files.newBufferedWriter(listing);
    }

    /** A line of the list. @param file empty for what was disposed of, and for what this level leaves out */
    record Listed(
            long entry,
            Instant at,
            String subject,
            String contentHash,
            Optional<String> salt,
            Optional<String> file,
            Optional<Integer> bytes) {}

    void take(Captured captured, Sip.Folder into) {
        if (stopping.getAsBoolean()) {
            throw new Packing.Leaving();
        }
        count++;
        try {
            var file = captured.content().isEmpty() ? Optional.<String>empty() : file(captured, into);
            missing += captured.content().isEmpty() ? 1 : 0;
            lines.write(JSON.writeValueAsString(new Listed(
                    captured.entry().number(),
                    captured.entry().at(),
                    captured.subject(),
                    HexFormat.of().formatHex(captured.contentHash()),
                    captured.salt().map(HexFormat.of()::formatHex),
                    file,
                    captured.content().map(content -> content.length))));
            lines.write('\n');
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Optional<String> file(Captured captured, Sip.Folder into) throws IOException {
        var content = captured.content().orElseThrow();
        var format = Format.sniffed(content);
        if (!level.keeps(format)) {
            return Optional.empty();
        }
        var hash = sha256(content);
        var name = "captures/" + HexFormat.of().formatHex(hash)
                + (format.extension().isEmpty() ? "" : "." + format.extension());
        var holds = captured.holds();
        flawed += holds ? 0 : 1;
        if (written.add(half(hash))) {
            into.file(
                    name,
                    format,
                    captured.entry().at(),
                    List.of(
                            new Deed(Deed.Kind.CAPTURE, captured.entry().at(), true, captured.subject()),
                            new Deed(
                                    Deed.Kind.FIXITY,
                                    head.at(),
                                    holds,
                                    Words.swedish(
                                            holds ? "records.packages.deed.holds" : "records.packages.deed.flawed"))),
                    Optional.empty(),
                    out -> out.write(content));
        }
        return Optional.of("data/" + name);
    }

    void list(Sip.Folder into) throws IOException {
        lines.close();
        into.file(
                "captures.jsonl",
                Format.JSON_LINES,
                head.at(),
                List.of(new Deed(Deed.Kind.CREATION, head.at(), true, "")),
                Optional.empty(),
                out -> Files.copy(listing, out));
    }

    @Override
    public void close() throws IOException {
        lines.close();
    }

    long count() {
        return count;
    }

    long missing() {
        return missing;
    }

    long flawed() {
        return flawed;
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
