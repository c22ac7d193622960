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
import java.util.ArrayList;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.BooleanSupplier;
import tools.jackson.databind.json.JsonMapper;
import torg.ledger.Captured;
import torg.records.packages.deeds.Telling;
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
    private final Telling telling;
    private final BooleanSupplier stopping;
    private final Path listing;
    private final BufferedWriter lines;
    /** Half of each hash that has a file: the same bytes received twice are one. */
    private final Set<UUID> written = new HashSet<>();

    private long count;
    private long missing;
    private long flawed;

    Received(Level level, Head head, Telling telling, Path aside, BooleanSupplier stopping) throws IOException {
        this.level = level;
        this.head = head;
        this.telling = telling;
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
            var file = captured.content().isEmpty() ? gone(captured, into) : file(captured, into);
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
            entity(captured, telling.to(captured.entry().number()), into);
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
                    deeds(captured, format, holds),
                    Optional.empty(),
                    out -> out.write(content));
        } else {
            entity(captured, telling.to(captured.entry().number()), into);
        }
        return Optional.of("data/" + name);
    }

    private List<Deed> deeds(Captured captured, Format format, boolean holds) {
        var all = new ArrayList<Deed>();
        all.add(came(captured));
        if (format.isMedia()) {
            all.add(identified(format, head.at()));
        }
        all.add(compared(holds, head));
        all.addAll(telling.to(captured.entry().number()));
        return all;
    }

    /** What happened to a picture or a film that was fetched when it came, is whole, and lies beside the database. */
    static List<Deed> original(Format format, Instant at, Head head) {
        return List.of(new Deed(Deed.Kind.CAPTURE, at, true, ""), identified(format, at), compared(true, head));
    }

    private static Deed identified(Format format, Instant at) {
        return new Deed(
                Deed.Kind.IDENTIFICATION, at, true, Words.swedish("records.packages.deed.identified", format.type()));
    }

    private static Deed compared(boolean holds, Head head) {
        return new Deed(
                Deed.Kind.FIXITY,
                head.at(),
                holds,
                Words.swedish(holds ? "records.packages.deed.holds" : "records.packages.deed.flawed"));
    }

    private static Deed came(Captured captured) {
        return new Deed(Deed.Kind.CAPTURE, captured.entry().at(), true, captured.subject());
    }

    private Optional<String> gone(Captured captured, Sip.Folder into) throws IOException {
        missing++;
        var number = captured.entry().number();
        var all = new ArrayList<>(telling.to(number));
        all.addAll(telling.disposal(number));
        entity(captured, all, into);
        return Optional.empty();
    }

    /** Without a file of its own it is named only where something happened to it. */
    private static void entity(Captured captured, List<Deed> happened, Sip.Folder into) throws IOException {
        if (!happened.isEmpty()) {
            var all = new ArrayList<Deed>();
            all.add(came(captured));
            all.addAll(happened);
            into.entity("ledger/" + captured.entry().number(), all);
        }
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
