package torg.exports.packing;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarFile;
import org.apache.commons.compress.compressors.gzip.GzipCompressorInputStream;

/** A TAR. One that is squeezed is unsqueezed beside itself first, since nobody can go back in it to where they were. */
final class TarParcel implements Parcel {
    private static final int CHUNK = 1 << 16;

    private final TarFile tar;
    private final Optional<Path> beside;
    private final List<TarArchiveEntry> entries;
    private final List<Piece> pieces;

    private TarParcel(TarFile tar, Optional<Path> beside, List<TarArchiveEntry> entries, List<Piece> pieces) {
        this.tar = tar;
        this.beside = beside;
        this.entries = entries;
        this.pieces = pieces;
    }

    static Parcel of(Path file, Limits limits) throws IOException {
        return of(file, Optional.empty(), limits);
    }

    static Parcel squeezed(Path file, Limits limits) throws IOException {
        var beside = Files.createTempFile(file.toAbsolutePath().getParent(), file.getFileName() + ".", ".tar");
        try {
            unsqueeze(file, beside, limits);
            return of(beside, Optional.of(beside), limits);
        } catch (RuntimeException | IOException no) {
            Files.deleteIfExists(beside);
            throw no;
        }
    }

    private static void unsqueeze(Path file, Path beside, Limits limits) throws IOException {
        try (var in = GzipCompressorInputStream.builder()
                        .setPath(file)
                        .setDecompressConcatenated(true)
                        .get();
                var out = Files.newOutputStream(beside)) {
            var chunk = new byte[CHUNK];
            var written = 0L;
            for (int got = read(in, chunk); got > 0; got = read(in, chunk)) {
                written += got;
                if (written > limits.unpacked()) {
                    throw new Unfit("exports.no.swells");
                }
                out.write(chunk, 0, got);
            }
        }
    }

    private static int read(InputStream in, byte[] chunk) {
        try {
            return in.read(chunk);
        } catch (IOException endsTooSoon) {
            throw new Unfit("exports.no.half");
        }
    }

    private static Parcel of(Path file, Optional<Path> beside, Limits limits) throws IOException {
        var tar = opened(file);
        try {
            var entries = new ArrayList<TarArchiveEntry>();
            var pieces = new ArrayList<Piece>();
            for (var entry : tar.getEntries()) {
                var name = Names.checked(entry.getName());
                if (entry.isLink() || entry.isSymbolicLink()) {
                    throw new Unfit("exports.no.path");
                }
                if (entry.isFile()) {
                    entries.add(entry);
                    pieces.add(new Piece(pieces.size() + 1, name.replaceFirst("^\\./", ""), entry.getSize()));
                }
                if (pieces.size() > limits.pieces()) {
                    throw new Unfit("exports.no.swells");
                }
            }
            return new TarParcel(tar, beside, entries, List.copyOf(pieces));
        } catch (RuntimeException no) {
            tar.close();
            throw no;
        }
    }

    private static TarFile opened(Path file) {
        try {
            return new TarFile(file);
        } catch (IOException | IllegalArgumentException endsTooSoon) {
            throw new Unfit("exports.no.half");
        }
    }

    @Override
    public List<Piece> pieces() {
        return pieces;
    }

    @Override
    public InputStream open(Piece piece) throws IOException {
        var entry = entries.get(piece.number() - 1);
        return new Promised(tar.getInputStream(entry), entry.getSize(), -1);
    }

    @Override
    public void close() throws IOException {
        tar.close();
        if (beside.isPresent()) {
            Files.deleteIfExists(beside.get());
        }
    }
}
