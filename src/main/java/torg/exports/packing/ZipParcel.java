package torg.exports.packing;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;

/** A ZIP, also one above 4 GB. It is read by the list at its end, so half of one is seen at once. */
final class ZipParcel implements Parcel {
    private final ZipFile zip;
    private final List<ZipArchiveEntry> entries;
    private final List<Piece> pieces;

    private ZipParcel(ZipFile zip, List<ZipArchiveEntry> entries, List<Piece> pieces) {
        this.zip = zip;
        this.entries = entries;
        this.pieces = pieces;
    }

    static Parcel of(Path file, Limits limits) throws IOException {
        var zip = opened(file);
        try {
            return lookedThrough(zip, limits);
        } catch (RuntimeException no) {
            zip.close();
            throw no;
        }
    }

    private static ZipFile opened(Path file) {
        try {
            return ZipFile.builder().setPath(file).get();
        } catch (IOException noListAtItsEnd) {
            throw new Unfit("exports.no.half");
        }
    }

    private static Parcel lookedThrough(ZipFile zip, Limits limits) {
        var entries = new ArrayList<ZipArchiveEntry>();
        var pieces = new ArrayList<Piece>();
        var unpacked = 0L;
        for (var entry : Collections.list(zip.getEntries())) {
            var name = Names.checked(entry.getName());
            if (entry.isDirectory()) {
                continue;
            }
            if (entry.isUnixSymlink()) {
                throw new Unfit("exports.no.path");
            }
            if (entry.getGeneralPurposeBit().usesEncryption()) {
                throw new Unfit("exports.no.locked");
            }
            if (!zip.canReadEntryData(entry) || entry.getSize() < 0) {
                throw new Unfit("exports.no.unknown-kind");
            }
            unpacked += entry.getSize();
            entries.add(entry);
            pieces.add(new Piece(pieces.size() + 1, name, entry.getSize()));
            if (unpacked > limits.unpacked() || unpacked < 0 || pieces.size() > limits.pieces()) {
                throw new Unfit("exports.no.swells");
            }
        }
        return new ZipParcel(zip, entries, List.copyOf(pieces));
    }

    @Override
    public List<Piece> pieces() {
        return pieces;
    }

    @Override
    public InputStream open(Piece piece) throws IOException {
        var entry = entries.get(piece.number() - 1);
        return new Promised(zip.getInputStream(entry), entry.getSize(), entry.getCrc());
    }

    @Override
    public void close() throws IOException {
        zip.close();
    }
}
