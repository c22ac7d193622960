package torg.exports.packing;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.zip.CRC32;

/** A piece that gives as many bytes as it promised and no more, with the checksum it promised. */
final class Promised extends FilterInputStream {
    private final long most;
    private final long checksum;
    private final CRC32 crc = new CRC32();
    private long read;

    /** @param checksum negative where the archive gives none */
    Promised(InputStream in, long most, long checksum) {
        super(in);
        this.most = most;
        this.checksum = checksum;
    }

    @Override
    public int read() throws IOException {
        var one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
    }

    @Override
    public int read(byte[] bytes, int from, int length) throws IOException {
        var got = super.read(bytes, from, length);
        if (got > 0) {
            read += got;
            crc.update(bytes, from, got);
            if (read > most) {
                throw new IOException("more than was said");
            }
        } else if (got < 0 && (read < most || checksum >= 0 && crc.getValue() != checksum)) {
            throw new IOException("damaged");
        }
        return got;
    }

    @Override
    public long skip(long bytes) throws IOException {
        return in.skip(0);
    }

    @Override
    public boolean markSupported() {
        return false;
    }
}
