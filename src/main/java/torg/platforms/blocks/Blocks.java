package torg.platforms.blocks;

import java.io.BufferedInputStream;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * The blocks of a CAR file, version 1 (ipld.io/specs/transport/car/carv1, read 2026-11-22), one after the other. Each is
 * held against its name: a block that is not what it is called is not from the one who signed.
 */
public final class Blocks implements Closeable {
    /** AT Protocol allows records of 1 MB (atproto.com/specs/repository); a node of the tree is smaller. */
    private static final int LARGEST = 4 << 20;

    public record Block(Cid cid, byte[] bytes) {}

    private final InputStream in;
    private final Cid root;

    /** @throws Malformed when it is no CAR of version 1 with one root */
    public Blocks(InputStream raw) throws IOException {
        in = new BufferedInputStream(raw, 1 << 16);
        var header = DagCbor.map(section().orElseThrow(Blocks::wrong));
        if (!Long.valueOf(1).equals(header.get("version"))
                || !(header.get("roots") instanceof List<?> roots)
                || roots.size() != 1
                || !(roots.getFirst() instanceof Cid only)) {
            throw wrong();
        }
        root = only;
    }

    public Cid root() {
        return root;
    }

    /** Empty at the end. */
    public Optional<Block> next() throws IOException {
        return section().map(section -> {
            var cid = Cid.of(section, 0);
            var bytes = Arrays.copyOfRange(section, Cid.LENGTH, section.length);
            if (!cid.names(bytes)) {
                throw wrong();
            }
            return new Block(cid, bytes);
        });
    }

    private Optional<byte[]> section() throws IOException {
        var length = 0L;
        for (int shift = 0, next = in.read(); ; next = in.read(), shift += 7) {
            if (next < 0 && shift == 0) {
                return Optional.empty();
            }
            if (next < 0 || shift > 28) {
                throw wrong();
            }
            length |= (long) (next & 0x7f) << shift;
            if (next < 0x80) {
                break;
            }
        }
        if (length > LARGEST) {
            throw wrong();
        }
        var section = in.readNBytes((int) length);
        if (section.length < length) {
            throw wrong();
        }
        return Optional.of(section);
    }

    private static Malformed wrong() {
        return new Malformed();
    }

    @Override
    public void close() throws IOException {
        in.close();
    }
}
