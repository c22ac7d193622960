package torg.vault.backup;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** A folder with one key card for each backup. */
record Shelf(Path folder, String ending) {
    /** Says that the folder is there: an unmounted disk leaves an empty folder behind, where nothing can be destroyed. */
    private static final String SIGN = "torg-keys";

    boolean there() {
        return Files.exists(folder.resolve(SIGN));
    }

    void put(KeyCard card) {
        try {
            Files.createDirectories(folder);
            if (!there()) {
                Files.writeString(
                        folder.resolve(SIGN), "Keys of Torg's backups. One is destroyed by bin/torg shred.\n");
            }
            var owner = PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"));
            var half = Files.createTempFile(folder, card.name(), ".half", owner);
            try {
                write(half, card.text().getBytes(StandardCharsets.UTF_8));
                Files.move(half, file(card.name()), StandardCopyOption.ATOMIC_MOVE);
                force(folder);
            } finally {
                Files.deleteIfExists(half);
            }
        } catch (IOException e) {
            throw BackupFault.of(e, folder);
        }
    }

    Optional<KeyCard> card(String name) {
        return Files.exists(file(name)) ? Optional.of(KeyCard.read(file(name))) : Optional.empty();
    }

    List<String> names() {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (var files = Files.list(folder)) {
            return files.map(file -> file.getFileName().toString())
                    .filter(name -> name.endsWith(ending))
                    .map(name -> name.substring(0, name.length() - ending.length()))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw BackupFault.of(e, folder);
        }
    }

    /** Overwritten before it is removed, which is what can be done from here; a disk that keeps old blocks is encrypted itself. */
    void destroy(String name) {
        var file = file(name);
        if (Files.notExists(file)) {
            return;
        }
        try {
            write(file, RecoveryKey.random((int) Files.size(file)));
            Files.delete(file);
            force(folder);
        } catch (IOException e) {
            throw BackupFault.of(e, file);
        }
    }

    private Path file(String name) {
        return folder.resolve(name + ending);
    }

    private static void write(Path file, byte[] bytes) throws IOException {
        try (var channel = FileChannel.open(file, Set.of(StandardOpenOption.WRITE))) {
            var left = ByteBuffer.wrap(bytes);
            while (left.hasRemaining()) {
                channel.write(left);
            }
            channel.force(true);
        }
    }

    /** A name in a folder is on disk only when the folder is. */
    static void force(Path folder) throws IOException {
        try (var channel = FileChannel.open(folder, StandardOpenOption.READ)) {
            channel.force(true);
        }
    }
}
