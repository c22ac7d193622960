package torg.vault.backup;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;

/** Something of a length that is known only afterwards, within something larger: blocks with their lengths, and a last one of none. */
final class Blocks {
    private static final int SIZE = 1 << 16;

    private Blocks() {}

    /** Closing it ends the blocks and leaves what is around them open. */
    static final class Output extends OutputStream {
        private final DataOutputStream around;
        private final byte[] block = new byte[SIZE];
        private int filled;
        private long length;

        Output(DataOutputStream around) {
            this.around = around;
        }

        @Override
        public void write(int b) throws IOException {
            write(new byte[] {(byte) b}, 0, 1);
        }

        @Override
        public void write(byte[] bytes, int from, int length) throws IOException {
            this.length += length;
            for (var left = length; left > 0; ) {
                var some = Math.min(left, SIZE - filled);
                System.arraycopy(bytes, from + length - left, block, filled, some);
                filled += some;
                left -= some;
                if (filled == SIZE) {
                    put();
                }
            }
        }

        private void put() throws IOException {
            around.writeInt(filled);
            around.write(block, 0, filled);
            filled = 0;
        }

        long length() {
            return length;
        }

        @Override
        public void close() throws IOException {
            if (filled > 0) {
                put();
            }
            around.writeInt(0);
        }
    }

    /** Ends where the blocks end. */
    static final class Input extends InputStream {
        private final DataInputStream around;
        private int left;
        private boolean ended;
        private long length;

        Input(DataInputStream around) {
            this.around = around;
        }

        @Override
        public int read() throws IOException {
            var one = new byte[1];
            return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
        }

        @Override
        public int read(byte[] into, int from, int most) throws IOException {
            if (left == 0 && !ended) {
                left = around.readInt();
                ended = left == 0;
            }
            if (ended) {
                return -1;
            }
            var some = around.read(into, from, Math.min(most, left));
            if (some < 0) {
                throw new EOFException();
            }
            left -= some;
            length += some;
            return some;
        }

        long length() {
            return length;
        }

        void drain() throws IOException {
            transferTo(OutputStream.nullOutputStream());
        }
    }
}
