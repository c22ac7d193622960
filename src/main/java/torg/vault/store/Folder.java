package torg.vault.store;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import torg.vault.VaultSettings;

/**
 * The folder {@code media} in the data folder: a file for each content, named by its SHA-256. A file is written aside, to
 * the disk and then renamed, so that under its name there is the whole of it or nothing.
 */
public final class Folder implements Shelves {
    private final Path folder;

    public Folder(VaultSettings settings) {
        this(settings.data().resolve("media"));
    }

    Folder(Path folder) {
        this.folder = folder;
    }

    public Path file(Sha256 hash) {
        return folder.resolve(Shelves.path(hash));
    }

    @Override
    public String place(Sha256 hash) {
        return file(hash).toString();
    }

    @Override
    public void put(Sha256 hash, byte[] bytes) {
        var place = file(hash);
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
            throw StoreAway.of(e, folder);
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

    @Override
    public Found find(Sha256 hash) {
        try {
            var bytes = Files.readAllBytes(file(hash));
            return Sha256.of(bytes).equals(hash) ? new Found.Whole(bytes) : new Found.Changed();
        } catch (NoSuchFileException e) {
            return new Found.Missing();
        } catch (IOException e) {
            throw StoreAway.of(e, folder);
        }
    }

    @Override
    public void remove(Sha256 hash) {
        try {
            if (Files.deleteIfExists(file(hash))) {
                settle(file(hash).getParent());
            }
        } catch (IOException e) {
            throw StoreAway.of(e, folder);
        }
    }

    @Override
    public Map<Sha256, Long> lying(int first) {
        var lying = new HashMap<Sha256, Long>();
        var shelf = folder.resolve("%02x".formatted(first));
        if (Files.notExists(shelf)) {
            return lying;
        }
        try (var files = Files.walk(shelf)) {
            for (var file : files.filter(Files::isRegularFile).toList()) {
                var name = file.getFileName().toString();
                if (Sha256.isOne(name)) {
                    size(file).ifPresent(size -> lying.put(new Sha256(name), size));
                }
            }
            return lying;
        } catch (IOException e) {
            throw StoreAway.of(e, folder);
        }
    }

    /** Empty for what was taken away in between. */
    private static Optional<Long> size(Path file) throws IOException {
        try {
            return Optional.of(Files.size(file));
        } catch (NoSuchFileException gone) {
            return Optional.empty();
        }
    }

    /** Where nothing was put yet there is no folder, and the one above it will do. */
    @Override
    public void knock() {
        var there = Files.exists(folder) ? folder : folder.toAbsolutePath().getParent();
        if (!Files.isWritable(there)) {
            throw StoreAway.of(new NoSuchFileException(there.toString()), folder);
        }
    }
}
