package torg.vault.store;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.UUID;
import torg.vault.VaultSettings;

/**
 * The folder {@code media} in the data folder: a file for each content, named by its SHA-256. A file is written aside, to
 * the disk and then renamed, so that under its name there is the whole of it or nothing.
 */
public final class Shelves {
    private final Path folder;

    public Shelves(VaultSettings settings) {
        this(settings.data().resolve("media"));
    }

    Shelves(Path folder) {
        this.folder = folder;
    }

    /** What lies under a name, held against it. */
    public sealed interface Found {
        record Whole(byte[] bytes) implements Found {}

        /** Somebody or something has changed it since it was put there. */
        record Changed() implements Found {}

        record Missing() implements Found {}
    }

    public Path place(Sha256 hash) {
        return folder.resolve(hash.hex().substring(0, 2))
                .resolve(hash.hex().substring(2, 4))
                .resolve(hash.hex());
    }

    /** Also when something lies there: it may be half of it, from a disk that was full. @throws UncheckedIOException */
    void put(Sha256 hash, byte[] bytes) {
        var place = place(hash);
        var aside = folder.resolve("aside").resolve(UUID.randomUUID().toString());
        try {
            if (find(hash) instanceof Found.Whole) {
                return;
            }
            Files.createDirectories(place.getParent());
            Files.createDirectories(aside.getParent());
            try {
                write(aside, bytes);
                Files.move(aside, place, StandardCopyOption.ATOMIC_MOVE);
            } finally {
                Files.deleteIfExists(aside);
            }
            settle(place.getParent());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void write(Path file, byte[] bytes) throws IOException {
        try (var channel = FileChannel.open(file, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE)) {
            var left = ByteBuffer.wrap(bytes);
            while (left.hasRemaining()) {
                channel.write(left);
            }
            channel.force(true);
        }
    }

    /** A new name is on the disk when its folder is. */
    private static void settle(Path folder) throws IOException {
        try (var channel = FileChannel.open(folder, StandardOpenOption.READ)) {
            channel.force(true);
        }
    }

    public Found find(Sha256 hash) {
        try {
            var bytes = Files.readAllBytes(place(hash));
            return Sha256.of(bytes).equals(hash) ? new Found.Whole(bytes) : new Found.Changed();
        } catch (NoSuchFileException e) {
            return new Found.Missing();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    void remove(Sha256 hash) {
        try {
            if (Files.deleteIfExists(place(hash))) {
                settle(place(hash).getParent());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
