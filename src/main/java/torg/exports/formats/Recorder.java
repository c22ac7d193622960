package torg.exports.formats;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import java.util.Optional;

/** Remembers the bytes of the thing that is being read, so that exactly they can be kept; of the rest only the newest. */
final class Recorder extends FilterInputStream {
    /** More than a parser reads ahead. */
    private static final int NEWEST = 1 << 16;

    private final int most;
    private byte[] kept = new byte[4 * NEWEST];
    private long begins;
    private int length;
    private long thing = -1;
    private boolean tooLarge;

    Recorder(InputStream in, int most) {
        super(in);
        this.most = most;
    }

    /** From here on nothing is forgotten. */
    void keep(long from) {
        thing = from;
        tooLarge = false;
    }

    /** The bytes since {@link #keep}; empty when they were too many to remember. */
    Optional<byte[]> until(long end) {
        var from = (int) (thing - begins);
        var bytes = tooLarge || from < 0 || end - begins > length
                ? Optional.<byte[]>empty()
                : Optional.of(Arrays.copyOfRange(kept, from, (int) (end - begins)));
        thing = -1;
        tooLarge = false;
        return bytes;
    }

    @Override
    public int read() throws IOException {
        var one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
    }

    @Override
    public int read(byte[] bytes, int from, int count) throws IOException {
        var got = super.read(bytes, from, Math.min(count, NEWEST));
        if (got > 0) {
            remember(bytes, from, got);
        }
        return got;
    }

    private void remember(byte[] bytes, int from, int count) {
        if (thing >= 0 && begins + length - thing > most) {
            tooLarge = true;
        }
        var needed = thing < 0 || tooLarge ? begins + length - Math.min(length, NEWEST) : Math.max(thing, begins);
        var stale = (int) (needed - begins);
        if (length + count > kept.length) {
            System.arraycopy(kept, stale, kept, 0, length - stale);
            begins += stale;
            length -= stale;
        }
        if (length + count > kept.length) {
            kept = Arrays.copyOf(kept, Math.max(kept.length * 2, length + count));
        }
        System.arraycopy(bytes, from, kept, length, count);
        length += count;
    }
}
