package torg.exports.packing;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;

/** An archive that has been opened and looked through. Nothing of it is ever written under a name of its own. */
public interface Parcel extends Closeable {

    /**
     * @param number its place in the archive, from 1
     * @param path as the archive says; folders parted by slashes
     * @param bytes when unpacked, as the archive says; {@link #open} gives no more
     */
    record Piece(int number, String path, long bytes) {

        /** The file's own name, in small letters. */
        public String file() {
            return path.substring(path.lastIndexOf('/') + 1).toLowerCase(Locale.ROOT);
        }
    }

    List<Piece> pieces();

    /** @throws IOException in the reading too, when the bytes are damaged or more than was said */
    InputStream open(Piece piece) throws IOException;

    /**
     * What it is, is seen by its first bytes and not by its name.
     *
     * @throws Unfit when it is none of the kinds, half, locked, dangerous or too large
     */
    static Parcel of(Path file, Limits limits) throws IOException {
        var head = head(file);
        if (starts(head, 'P', 'K', 3, 4) || starts(head, 'P', 'K', 5, 6)) {
            return ZipParcel.of(file, limits);
        }
        if (starts(head, 0x1f, 0x8b)) {
            return TarParcel.squeezed(file, limits);
        }
        if (head.length >= 262 && new String(head, 257, 5, StandardCharsets.US_ASCII).equals("ustar")) {
            return TarParcel.of(file, limits);
        }
        if (CarParcel.begins(head)) {
            return new CarParcel(file, Files.size(file));
        }
        throw new Unfit("exports.no.unknown-kind");
    }

    private static byte[] head(Path file) throws IOException {
        try (var in = Files.newInputStream(file)) {
            return in.readNBytes(512);
        }
    }

    private static boolean starts(byte[] head, int... with) {
        for (int i = 0; i < with.length; i++) {
            if (i >= head.length || (head[i] & 0xff) != with[i]) {
                return false;
            }
        }
        return true;
    }
}
