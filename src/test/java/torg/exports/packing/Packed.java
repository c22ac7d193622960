package torg.exports.packing;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.GZIPOutputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveOutputStream;

/** An archive as a platform packs it, made in the test. */
public final class Packed {
    private final Map<String, byte[]> pieces = new LinkedHashMap<>();

    public Packed with(String path, String text) {
        return with(path, text.getBytes(StandardCharsets.UTF_8));
    }

    public Packed with(String path, byte[] bytes) {
        pieces.put(path, bytes);
        return this;
    }

    public byte[] zip() {
        var bytes = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(bytes, StandardCharsets.UTF_8)) {
            for (var piece : pieces.entrySet()) {
                zip.putNextEntry(new ZipEntry(piece.getKey()));
                zip.write(piece.getValue());
                zip.closeEntry();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    public byte[] tar() {
        var bytes = new ByteArrayOutputStream();
        try (var tar = new TarArchiveOutputStream(bytes)) {
            for (var piece : pieces.entrySet()) {
                var entry = new TarArchiveEntry(piece.getKey(), true);
                entry.setSize(piece.getValue().length);
                tar.putArchiveEntry(entry);
                tar.write(piece.getValue());
                tar.closeArchiveEntry();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    public byte[] tarGz() {
        return squeezed(tar());
    }

    static byte[] squeezed(byte[] plain) {
        var bytes = new ByteArrayOutputStream();
        try (var gzip = new GZIPOutputStream(bytes)) {
            gzip.write(plain);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    public static Parcel opened(Path folder, byte[] archive) {
        return opened(folder, archive, new Limits(10 << 20, 100));
    }

    public static Parcel opened(Path folder, byte[] archive, Limits limits) {
        try {
            var file = Files.createTempFile(folder, "archive", "");
            Files.write(file, archive);
            return Parcel.of(file, limits);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
