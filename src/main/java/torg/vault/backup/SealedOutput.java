package torg.vault.backup;

import java.io.DataOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.util.zip.Deflater;

/** Squeezes and closes what is written, chunk by chunk. Without {@link #finish} the file has no end and is never taken for whole. */
final class SealedOutput extends OutputStream {
    private final DataOutputStream out;
    private final Chunks chunks;
    private final Deflater deflater = new Deflater(Deflater.BEST_SPEED, true);
    private final byte[] plain = new byte[Chunks.SIZE];
    private final byte[] body = new byte[Chunks.SIZE + 1];
    private final byte[] closed = new byte[Chunks.SIZE + 1 + Chunks.TAG];
    private int filled;
    private long written;

    SealedOutput(OutputStream out, byte[] key, Chunks.Beginning beginning) throws IOException {
        this.out = new DataOutputStream(out);
        this.chunks = Chunks.under(key, beginning);
        out.write(beginning.bytes());
    }

    @Override
    public void write(int b) throws IOException {
        write(new byte[] {(byte) b}, 0, 1);
    }

    @Override
    public void write(byte[] bytes, int from, int length) throws IOException {
        for (var left = length; left > 0; ) {
            var some = Math.min(left, plain.length - filled);
            System.arraycopy(bytes, from + length - left, plain, filled, some);
            filled += some;
            left -= some;
            if (filled == plain.length) {
                seal(false);
            }
        }
        written += length;
    }

    /** How much was written into it, before it was squeezed. */
    long written() {
        return written;
    }

    void finish() throws IOException {
        seal(true);
        out.flush();
        deflater.end();
    }

    /** What does not become smaller, such as pictures, stays as it is. */
    private void seal(boolean last) throws IOException {
        deflater.reset();
        deflater.setInput(plain, 0, filled);
        deflater.finish();
        var squeezed = deflater.deflate(body, 1, Chunks.SIZE);
        body[0] = Chunks.DEFLATED;
        if (!deflater.finished() || squeezed >= filled) {
            body[0] = Chunks.AS_IT_IS;
            System.arraycopy(plain, 0, body, 1, filled);
            squeezed = filled;
        }
        var length = chunks.close(body, squeezed + 1, last, closed);
        out.writeInt(last ? length | Chunks.LAST : length);
        out.write(closed, 0, length);
        filled = 0;
    }

    @Override
    public void close() throws IOException {
        out.close();
    }
}
