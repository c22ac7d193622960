package torg.vault.store;

import java.io.BufferedOutputStream;
import java.io.Closeable;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.HexFormat;
import java.util.zip.Deflater;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/**
 * A ZIP written once, from the front to the end, and hashed on its way. The JDK's own writer turns to ZIP64 by itself where
 * a file, the whole or the number of files outgrows the old form. In memory is what it remembers of each entry.
 */
public final class HashedZip implements Closeable {
    private static final int CHUNK = 1 << 16;

    private final FileChannel disk;
    private final DigestOutputStream whole;
    private final ZipOutputStream zip;
    private final Instant at;

    public HashedZip(Path file, Instant at) throws IOException {
        this.disk = FileChannel.open(file, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
        this.whole = new DigestOutputStream(new BufferedOutputStream(Channels.newOutputStream(disk), CHUNK), sha256());
        this.zip = new ZipOutputStream(whole, StandardCharsets.UTF_8);
        this.at = at;
    }

    public record Written(long bytes, String sha256) {}

    /** What an entry is filled with, a little at a time. */
    public interface Content {
        void to(OutputStream out) throws IOException;
    }

    /** @param squeezed whether nothing is won by squeezing it once more */
    public Written add(String path, boolean squeezed, Content content) throws IOException {
        zip.setLevel(squeezed ? Deflater.NO_COMPRESSION : Deflater.DEFAULT_COMPRESSION);
        var entry = new ZipEntry(path);
        entry.setTime(at.toEpochMilli());
        zip.putNextEntry(entry);
        var counting = new Counting(zip);
        content.to(counting);
        zip.closeEntry();
        return new Written(counting.bytes, HexFormat.of().formatHex(counting.hash.digest()));
    }

    /** On the disk to its last byte. */
    public Written finish() throws IOException {
        zip.finish();
        whole.flush();
        disk.force(true);
        return new Written(
                disk.size(), HexFormat.of().formatHex(whole.getMessageDigest().digest()));
    }

    @Override
    public void close() throws IOException {
        disk.close();
    }

    /** Leaves the ZIP open when the one who writes an entry closes it. */
    private static final class Counting extends OutputStream {
        private final OutputStream to;
        private final MessageDigest hash = sha256();
        private long bytes;

        private Counting(OutputStream to) {
            this.to = to;
        }

        @Override
        public void write(int b) throws IOException {
            write(new byte[] {(byte) b}, 0, 1);
        }

        @Override
        public void write(byte[] b, int from, int length) throws IOException {
            to.write(b, from, length);
            hash.update(b, from, length);
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
