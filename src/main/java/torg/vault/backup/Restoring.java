package torg.vault.backup;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.Base64;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.flywaydb.core.Flyway;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import torg.vault.ApplicationRole;
import torg.vault.DataFolder;
import torg.vault.Database;
import torg.vault.Keys;
import torg.vault.Secret;
import torg.vault.VaultSettings;

/**
 * Restores a backup into an empty place: an empty data folder, and an empty database where {@code TORG_DB_URL} names one. The
 * backup is read from end to end, and held against this Torg, before anything is written.
 */
public final class Restoring {
    private final VaultSettings target;

    /** What is asked of the restored database before it may be used. */
    public interface Trial {
        /** @throws BackupFault when it is not what was backed up */
        void of(Connection restored, Contents contents) throws SQLException;
    }

    public Restoring(VaultSettings target) {
        this.target = target;
    }

    static byte[] markOf(Keys keys) {
        return keys.signet().mark("backup/master", new byte[0]);
    }

    /** @throws BackupFault with what is wrong; when that is before the first byte was written, nothing has been touched */
    public Contents from(BackupFile file, byte[] key, Trial trial) {
        try {
            mustBeEmpty();
            var contents = file.check(key);
            mustFit(contents);
            DataFolder.claim(target);
            var unfinished = target.data().resolve(DataFolder.UNFINISHED);
            Files.writeString(unfinished, "The restore of " + contents.name() + " is not finished.\n");
            restore(file, key, contents, trial);
            Files.delete(unfinished);
            return contents;
        } catch (IOException e) {
            throw BackupFault.of(e, target.data());
        } catch (SQLException e) {
            throw BackupFault.of(e);
        }
    }

    private void mustBeEmpty() throws IOException, SQLException {
        if (Files.exists(target.data())) {
            try (var files = Files.list(target.data())) {
                var there = files.map(file -> file.getFileName().toString())
                        .filter(name -> !name.equals("lost+found"))
                        .sorted()
                        .toList();
                if (!there.isEmpty()) {
                    throw new BackupFault(
                            BackupFault.Kind.NOT_EMPTY,
                            "The data folder %s is not empty (%s). A backup is only restored into an empty folder, so that nothing is overwritten: move what lies there away, or set TORG_DATA to another folder."
                                    .formatted(
                                            target.data(),
                                            there.stream().limit(5).collect(Collectors.joining(", "))));
                }
            }
        }
        if (target.external().isPresent()) {
            try (var database = Database.open(target);
                    var connection = database.connect()) {
                if (!new Catalog(connection).empty()) {
                    throw new BackupFault(
                            BackupFault.Kind.NOT_EMPTY,
                            "The database that TORG_DB_URL names is not empty. A backup is only restored into an empty one.");
                }
            }
        }
    }

    private void mustFit(Contents contents) throws IOException {
        var ours = migrations();
        var theirs =
                contents.migrations().stream().map(Contents.Migration::version).collect(Collectors.toSet());
        var last = contents.migrations().getLast().version();
        if (!ours.containsAll(theirs)) {
            throw new BackupFault(
                    BackupFault.Kind.OTHER_VERSION,
                    "The backup was made by a later Torg than this one (its database is at %s, this Torg knows %s). Install that Torg or a later one and restore again."
                            .formatted(last, ours.last()));
        }
        if (!theirs.containsAll(ours.headSet(last, true))) {
            throw new BackupFault(
                    BackupFault.Kind.OTHER_VERSION,
                    "The backup was made by another Torg than this one: their databases were not built in the same way up to %s. Restore it with the Torg that made it."
                            .formatted(last));
        }
        if (!Arrays.equals(markOf(keys(contents)), contents.master())) {
            throw new BackupFault(
                    BackupFault.Kind.WRONG_KEY,
                    "The backup's secrets are sealed with another master key. Set TORG_MASTER_KEY to the one that was set when it was made.");
        }
        var room = Files.getFileStore(existing(target.data())).getUsableSpace();
        if (target.external().isEmpty() && room < 2 * contents.bytes()) {
            throw new BackupFault(
                    BackupFault.Kind.DISK_FULL,
                    "The disk of %s has %,d MB left, and the backup holds %,d MB, which need about twice as much. Make room and try again."
                            .formatted(target.data(), room >> 20, contents.bytes() >> 20));
        }
    }

    private static Path existing(Path folder) {
        return Files.exists(folder) ? folder : existing(folder.getParent());
    }

    /** Those this Torg is built with, by their versions as Flyway writes them. */
    private static TreeSet<String> migrations() throws IOException {
        var versions = new TreeSet<String>();
        for (var migration :
                new PathMatchingResourcePatternResolver().getResources("classpath*:torg/**/db/V*__*.sql")) {
            versions.add(
                    migration.getFilename().replaceFirst("^V(.*?)__.*", "$1").replace('_', '.'));
        }
        return versions;
    }

    /** The master key that was said, or the one within. */
    private Keys keys(Contents contents) {
        var master = target.masterKey()
                .or(() -> Optional.ofNullable(contents.keys().get("master.key"))
                        .map(bytes -> new Secret(Base64.getEncoder().encodeToString(bytes))))
                .orElseThrow(
                        () -> new BackupFault(
                                BackupFault.Kind.WRONG_KEY,
                                "The master key was set by TORG_MASTER_KEY when the backup was made and is not in it. Set TORG_MASTER_KEY to the same one."));
        return new Keys(new VaultSettings(target.data(), Optional.empty(), Optional.of(master), false, 1));
    }

    private void restore(BackupFile file, byte[] key, Contents contents, Trial trial) throws IOException, SQLException {
        for (var one : contents.keys().entrySet()) {
            var path = target.keys().resolve(one.getKey());
            Files.createDirectories(path.getParent());
            Files.createFile(path, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
            Files.write(path, one.getValue());
        }
        try (var database = Database.open(target);
                var connection = database.connect()) {
            ApplicationRole.make(connection);
            Flyway.configure()
                    .dataSource(
                            database.url(), database.user(), database.password().value())
                    .locations("classpath:torg/**/db")
                    .target(contents.migrations().getLast().version())
                    .load()
                    .migrate();
            var loading = new Loading(connection, this::write);
            file.read(key, loading);
            loading.finish();
            trial.of(connection, contents);
        }
    }

    private void write(String name, InputStream content) throws IOException {
        var path = target.data().resolve(name).normalize();
        if (!path.startsWith(target.data())) {
            throw new BackupFault(BackupFault.Kind.DAMAGED, "The backup reaches outside the data folder.");
        }
        Files.createDirectories(path.getParent());
        Files.copy(content, path);
    }
}
