package torg.vault.backup;

import java.io.BufferedInputStream;
import java.io.DataInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** A backup on disk, as it is read: once from end to end to know that it is whole, and once more to restore it. */
public record BackupFile(Path path) {
    static final int HEAD = 'H';
    static final int TABLE = 'T';
    static final int FILE = 'F';
    static final int SEQUENCES = 'S';
    static final int WITNESS = 'W';
    static final int END = 'E';
    private static final String KEYS = "keys/";

    /** What is done with each part as it comes. Whoever does nothing with one reads it nevertheless. */
    interface Taker {
        default void head(List<Contents.Migration> migrations, List<Catalog.Partition> partitions) throws IOException {}

        /** @return how many rows there were, or less than nothing when they were not counted */
        default long table(String name, List<String> columns, InputStream rows) throws IOException {
            return -1;
        }

        default void file(String name, InputStream content) throws IOException {}

        default void sequences(List<Catalog.Sequence> sequences) throws IOException {}
    }

    private static final Taker LOOKER = new Taker() {};

    /** The name within the file, which anybody may read. @throws BackupFault when it is no backup */
    public String name() {
        try (var in = Files.newInputStream(path)) {
            return beginning(in).name();
        } catch (IOException e) {
            throw fault(e);
        }
    }

    /** Reads it from end to end and restores nothing. @throws BackupFault when it is not whole, not true, or closed with another key */
    public Contents check(byte[] key) {
        return read(key, LOOKER);
    }

    Contents read(byte[] key, Taker taker) {
        try (var file = new BufferedInputStream(Files.newInputStream(path), 1 << 16)) {
            var beginning = beginning(file);
            try (var sealed = new SealedInput(file, key, beginning);
                    var in = new DataInputStream(new BufferedInputStream(sealed, 1 << 16))) {
                return new Parts(beginning, in, taker).all();
            }
        } catch (EOFException e) {
            throw new BackupFault(BackupFault.Kind.DAMAGED, "The backup ends in the middle of something.");
        } catch (IOException e) {
            throw fault(e);
        }
    }

    private static Chunks.Beginning beginning(InputStream file) throws IOException {
        var bytes = file.readNBytes(Chunks.Beginning.LENGTH);
        if (bytes.length < Chunks.Beginning.LENGTH) {
            throw new BackupFault(
                    BackupFault.Kind.CUT_OFF,
                    "The file is cut off after %d bytes, or it is no backup of Torg.".formatted(bytes.length));
        }
        return Chunks.Beginning.of(bytes);
    }

    private BackupFault fault(IOException e) {
        return e instanceof NoSuchFileException
                ? new BackupFault(BackupFault.Kind.NOT_WRITTEN, "There is no file %s.".formatted(path))
                : BackupFault.of(e, path);
    }

    /** The parts in their order; each count at the end must be what was met on the way. */
    private static final class Parts {
        private final Chunks.Beginning beginning;
        private final DataInputStream in;
        private final Taker taker;
        private final Map<String, Long> rows = new LinkedHashMap<>();
        private final Map<String, byte[]> keys = new TreeMap<>();
        private List<Contents.Migration> migrations = List.of();
        private byte[] master = {};
        private String witness = "";
        private int files;
        private long bytes;

        Parts(Chunks.Beginning beginning, DataInputStream in, Taker taker) {
            this.beginning = beginning;
            this.in = in;
            this.taker = taker;
        }

        Contents all() throws IOException {
            for (var part = in.read(); part != END; part = in.read()) {
                switch (part) {
                    case HEAD -> head();
                    case TABLE -> table();
                    case FILE -> file();
                    case SEQUENCES -> sequences();
                    case WITNESS -> witness = in.readUTF();
                    default -> throw untrue();
                }
            }
            if (in.readInt() != rows.size() || in.readInt() != files || in.readLong() != bytes || in.read() >= 0) {
                throw untrue();
            }
            return new Contents(
                    beginning.name(), beginning.madeAt(), migrations, master, rows, files, keys, bytes, witness);
        }

        private void head() throws IOException {
            master = in.readNBytes(in.readUnsignedByte());
            var known = new ArrayList<Contents.Migration>();
            for (var left = in.readInt(); left > 0; left--) {
                known.add(new Contents.Migration(in.readUTF(), in.readInt()));
            }
            migrations = List.copyOf(known);
            var partitions = new ArrayList<Catalog.Partition>();
            for (var left = in.readInt(); left > 0; left--) {
                partitions.add(new Catalog.Partition(in.readUTF(), in.readUTF(), in.readUTF()));
            }
            taker.head(migrations, partitions);
        }

        private void table() throws IOException {
            var name = in.readUTF();
            var columns = new ArrayList<String>();
            for (var left = in.readUnsignedShort(); left > 0; left--) {
                columns.add(in.readUTF());
            }
            var blocks = new Blocks.Input(in);
            var taken = taker.table(name, columns, blocks);
            blocks.drain();
            var said = in.readLong();
            if (in.readLong() != blocks.length() || taken >= 0 && taken != said) {
                throw untrue();
            }
            rows.put(name, said);
            bytes += blocks.length();
        }

        private void file() throws IOException {
            var name = in.readUTF();
            var blocks = new Blocks.Input(in);
            if (name.startsWith(KEYS)) {
                keys.put(name.substring(KEYS.length()), blocks.readAllBytes());
            } else {
                taker.file(name, blocks);
                blocks.drain();
                files++;
            }
            if (in.readLong() != blocks.length()) {
                throw untrue();
            }
            bytes += blocks.length();
        }

        private void sequences() throws IOException {
            var sequences = new ArrayList<Catalog.Sequence>();
            for (var left = in.readInt(); left > 0; left--) {
                sequences.add(new Catalog.Sequence(in.readUTF(), in.readLong()));
            }
            taker.sequences(sequences);
        }

        private static BackupFault untrue() {
            return new BackupFault(BackupFault.Kind.DAMAGED, "The backup does not hold what it says it holds.");
        }
    }
}
