package torg.vault.backup;

import java.io.BufferedOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.postgresql.PGConnection;
import torg.vault.Database;
import torg.vault.Keys;
import torg.vault.VaultSettings;

/**
 * Makes a backup while Torg runs: every table in one snapshot of the database, then the files. It is written beside its name,
 * read again from end to end, and only then given its name, so that a file of that name is whole.
 */
public final class Copying {
    private static final long LOCK = 0x746f7267_6261636bL; // "torgback": one at a time among all nodes

    /** @param size in bytes, as it lies on disk */
    public record Finished(Backups.Made made, Path file, long size, Contents contents) {}

    private final VaultSettings vault;
    private final BackupSettings settings;
    private final Backups backups;

    public Copying(VaultSettings vault, BackupSettings settings, Backups backups) {
        this.vault = vault;
        this.settings = settings;
        this.backups = backups;
    }

    /** @throws BackupFault when it could not be made; nothing that could be taken for a backup is left then */
    public Finished into(Path folder, Database database, Witness witness) {
        try (var connection = database.connect()) {
            Files.createDirectories(folder);
            oneAtATime(connection);
            sweep(folder);
            var begun = backups.begin();
            try {
                return make(folder, begun.getKey(), begun.getValue(), connection, witness);
            } catch (IOException | SQLException | RuntimeException e) {
                abandon(half(folder, begun.getKey()), begun.getKey(), e);
                throw e;
            }
        } catch (IOException e) {
            throw BackupFault.of(e, folder);
        } catch (SQLException e) {
            throw BackupFault.of(e);
        }
    }

    /** The half file first, so that there is room on a full disk to write that its key is destroyed. */
    private void abandon(Path half, Backups.Made made, Exception reason) {
        try {
            Files.deleteIfExists(half);
            backups.discard(made);
        } catch (IOException | BackupFault leftForTheNextOne) {
            reason.addSuppressed(leftForTheNextOne);
        }
    }

    private static void oneAtATime(Connection connection) throws SQLException {
        try (var statement = connection.createStatement();
                var row = statement.executeQuery("select pg_try_advisory_lock(" + LOCK + ")")) {
            row.next();
            if (!row.getBoolean(1)) {
                throw new BackupFault(BackupFault.Kind.BUSY, "Another backup is being made right now.");
            }
        }
    }

    /** Nobody else makes one now, so what lies half made was interrupted. Its key goes with it. */
    private void sweep(Path folder) throws IOException {
        try (var files = Files.newDirectoryStream(
                folder, "torg-" + backups.installation() + "-*" + Backups.ENDING + Backups.HALF)) {
            for (var file : files) {
                var name = file.getFileName().toString().replace(Backups.ENDING + Backups.HALF, "");
                Files.delete(file);
                backups.made().stream().filter(one -> one.name().equals(name)).forEach(backups::discard);
            }
        }
    }

    private Finished make(Path folder, Backups.Made made, byte[] key, Connection connection, Witness witness)
            throws IOException, SQLException {
        var half = half(folder, made);
        try (var channel = FileChannel.open(half, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
                var sealed = new SealedOutput(
                        new BufferedOutputStream(Channels.newOutputStream(channel), 1 << 16),
                        key,
                        Chunks.Beginning.of(made.name(), made.madeAt(), key));
                var out = new DataOutputStream(sealed)) {
            write(folder, connection, witness, out);
            sealed.finish();
            channel.force(true);
        }
        var contents = new BackupFile(half).check(key);
        if (!backups.readable(made)) {
            throw new BackupFault(
                    BackupFault.Kind.KEY_GONE, "The keys of this backup were destroyed while it was being made.");
        }
        var file = folder.resolve(made.name() + Backups.ENDING);
        Files.move(half, file, StandardCopyOption.ATOMIC_MOVE);
        Shelf.force(folder);
        return new Finished(made, file, Files.size(file), contents);
    }

    private void write(Path folder, Connection connection, Witness witness, DataOutputStream out)
            throws IOException, SQLException {
        connection.setReadOnly(true);
        connection.setTransactionIsolation(Connection.TRANSACTION_REPEATABLE_READ);
        connection.setAutoCommit(false);
        var catalog = new Catalog(connection);
        var tables = catalog.tables();
        hold(connection, tables);
        head(catalog, out);
        var bytes = 0L;
        for (var table : tables) {
            bytes += table(connection, table, out);
        }
        out.writeByte(BackupFile.WITNESS);
        out.writeUTF(witness.said(connection));
        out.writeByte(BackupFile.SEQUENCES);
        var sequences = catalog.sequences();
        out.writeInt(sequences.size());
        for (var sequence : sequences) {
            out.writeUTF(sequence.name());
            out.writeLong(sequence.last());
        }
        connection.rollback();
        var files = 0;
        for (var name : new Belongings(vault.data(), aside(folder)).names()) {
            var length = file(name, out);
            bytes += Math.max(length, 0);
            files += length >= 0 && !name.startsWith("keys/") ? 1 : 0;
        }
        out.writeByte(BackupFile.END);
        out.writeInt(tables.size());
        out.writeInt(files);
        out.writeLong(bytes);
    }

    /** As pg_dump does: nobody empties or changes a table under the reading. Writing goes on. */
    private static void hold(Connection connection, List<Catalog.Table> tables) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute("lock table "
                    + tables.stream().map(table -> Catalog.quoted(table.name())).collect(Collectors.joining(", "))
                    + " in access share mode");
        }
    }

    private void head(Catalog catalog, DataOutputStream out) throws IOException, SQLException {
        out.writeByte(BackupFile.HEAD);
        var master = Restoring.markOf(new Keys(vault));
        out.writeByte(master.length);
        out.write(master);
        var migrations = catalog.migrations();
        out.writeInt(migrations.size());
        for (var migration : migrations) {
            out.writeUTF(migration.version());
            out.writeInt(migration.checksum());
        }
        var partitions = catalog.partitions();
        out.writeInt(partitions.size());
        for (var partition : partitions) {
            out.writeUTF(partition.table());
            out.writeUTF(partition.name());
            out.writeUTF(partition.bound());
        }
    }

    private static long table(Connection connection, Catalog.Table table, DataOutputStream out)
            throws IOException, SQLException {
        out.writeByte(BackupFile.TABLE);
        out.writeUTF(table.name());
        out.writeShort(table.columns().size());
        for (var column : table.columns()) {
            out.writeUTF(column);
        }
        var name = Catalog.quoted(table.name());
        var blocks = new Blocks.Output(out);
        var rows = connection
                .unwrap(PGConnection.class)
                .getCopyAPI()
                .copyOut(
                        table.partitioned()
                                ? "copy (select %s from %s) to stdout (format binary)"
                                        .formatted(table.columnList(), name)
                                : "copy %s (%s) to stdout (format binary)".formatted(name, table.columnList()),
                        blocks);
        blocks.close();
        out.writeLong(rows);
        out.writeLong(blocks.length());
        return blocks.length();
    }

    /** @return its length, or less than nothing when it is gone */
    private long file(String name, DataOutputStream out) throws IOException {
        try (var in = Files.newInputStream(vault.data().resolve(name))) {
            out.writeByte(BackupFile.FILE);
            out.writeUTF(name);
            var blocks = new Blocks.Output(out);
            in.transferTo(blocks);
            blocks.close();
            out.writeLong(blocks.length());
            return blocks.length();
        } catch (NoSuchFileException gone) {
            return -1;
        }
    }

    private Set<Path> aside(Path folder) {
        var aside = new HashSet<>(Set.of(folder.toAbsolutePath().normalize(), settings.recovery(vault)));
        settings.folder().ifPresent(aside::add);
        return aside;
    }

    private static Path half(Path folder, Backups.Made made) {
        return folder.resolve(made.name() + Backups.ENDING + Backups.HALF);
    }
}
