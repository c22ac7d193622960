package torg.vault.backup;

import java.io.DataInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.security.GeneralSecurityException;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;

/** Opens chunk by chunk, and gives out nothing of a chunk that is not the one that was written there. */
final class SealedInput extends InputStream {
    private final DataInputStream in;
    private final Chunks chunks;
    private final Inflater inflater = new Inflater(true);
    private final byte[] closed = new byte[Chunks.SIZE + 1 + Chunks.TAG];
    private final byte[] body = new byte[Chunks.SIZE + 1];
    private final byte[] plain = new byte[Chunks.SIZE];
    private int at;
    private int filled;
    private long position;
    private boolean ended;

    SealedInput(InputStream in, byte[] key, Chunks.Beginning beginning) {
        beginning.mustBelongTo(key);
        this.in = new DataInputStream(in);
        this.chunks = Chunks.under(key, beginning);
        this.position = Chunks.Beginning.LENGTH;
    }

    @Override
    public int read() throws IOException {
        return more() ? plain[at++] & 0xff : -1;
    }

    @Override
    public int read(byte[] into, int from, int length) throws IOException {
        if (length == 0) {
            return 0;
        }
        if (!more()) {
            return -1;
        }
        var some = Math.min(length, filled - at);
        System.arraycopy(plain, at, into, from, some);
        at += some;
        return some;
    }

    private boolean more() throws IOException {
        while (at == filled && !ended) {
            next();
        }
        return at < filled;
    }

    private void next() throws IOException {
        try {
            var said = in.readInt();
            var last = (said & Chunks.LAST) != 0;
            var length = said & ~Chunks.LAST;
            if (length <= Chunks.TAG || length > closed.length) {
                throw damaged();
            }
            in.readFully(closed, 0, length);
            unpack(chunks.open(closed, length, last, body));
            position += Integer.BYTES + length;
            if (last) {
                end();
            }
        } catch (EOFException e) {
            throw new BackupFault(
                    BackupFault.Kind.CUT_OFF,
                    "The backup is cut off: it ends after %,d bytes without its end. It was interrupted, or not copied whole."
                            .formatted(position));
        } catch (GeneralSecurityException | DataFormatException e) {
            throw damaged();
        }
    }

    private void unpack(int length) throws DataFormatException {
        at = 0;
        if (body[0] == Chunks.AS_IT_IS) {
            filled = length - 1;
            System.arraycopy(body, 1, plain, 0, filled);
        } else {
            inflater.reset();
            inflater.setInput(body, 1, length - 1);
            filled = inflater.inflate(plain);
        }
    }

    private void end() throws IOException {
        ended = true;
        inflater.end();
        if (in.read() >= 0) {
            throw new BackupFault(
                    BackupFault.Kind.DAMAGED,
                    "Something follows the end of the backup, after %,d bytes.".formatted(position));
        }
    }

    private BackupFault damaged() {
        return new BackupFault(
                BackupFault.Kind.DAMAGED,
                "The backup has been changed or damaged, at byte %,d or soon after.".formatted(position));
    }

    @Override
    public void close() throws IOException {
        in.close();
    }
}
