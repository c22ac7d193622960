package torg.exports;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Component;
import torg.shell.Refused;
import torg.vault.VaultSettings;

/**
 * Where archives lie, on the disk, for they are larger than memory: until they are read, and as they came as long as they are kept. What comes in has another name
 * until it is whole, so a file that broke off is never taken for an archive.
 */
@Component
class Storeroom {
    private static final int CHUNK = 1 << 16;
    private static final Duration FORGOTTEN = Duration.ofDays(1);

    private final Path folder;
    private final long most;
    private final Clock clock;

    Storeroom(ExportsSettings settings, VaultSettings vault, Clock clock) {
        this.folder = settings.folder(vault);
        this.most = settings.largestArchive().toBytes();
        this.clock = clock;
    }

    record Stored(UUID file, long bytes, String sha256) {}

    /**
     * Takes what comes in to its end. What is too large, or has no room, is listened to to its end as well, or the sender would never hear
     * the no, and nothing of it is kept.
     *
     * @throws Refused when it is too large, or there is no room for it
     * @throws IOException when the sender broke off; then nothing is kept
     */
    Stored take(InputStream in) throws IOException {
        var file = UUID.randomUUID();
        var coming = folder.resolve(file + ".coming");
        try {
            var stored = write(in, file, coming);
            Files.move(coming, path(file), StandardCopyOption.ATOMIC_MOVE);
            return stored;
        } finally {
            Files.deleteIfExists(coming);
        }
    }

    private Stored write(InputStream in, UUID file, Path coming) throws IOException {
        var hash = sha256();
        var bytes = 0L;
        var room = true;
        try (var disk = onDisk(coming)) {
            var out = Channels.newOutputStream(disk);
            var chunk = new byte[CHUNK];
            for (int got = in.read(chunk); got >= 0; got = in.read(chunk)) {
                bytes += got;
                if (bytes <= most && room) {
                    hash.update(chunk, 0, got);
                    room = keeps(out, chunk, got);
                }
            }
            room = room && (bytes > most || isOnDisk(disk));
        }
        if (!room) {
            throw new Refused("exports.no-room");
        }
        if (bytes > most) {
            throw new Refused("exports.too-large", megabytes(most));
        }
        if (bytes == 0) {
            throw new Refused("exports.choose-file");
        }
        return new Stored(file, bytes, HexFormat.of().formatHex(hash.digest()));
    }

    private FileChannel onDisk(Path coming) {
        try {
            Files.createDirectories(folder);
            return FileChannel.open(coming, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
        } catch (IOException noRoom) {
            throw new Refused("exports.no-room");
        }
    }

    private static boolean keeps(OutputStream out, byte[] chunk, int length) {
        try {
            out.write(chunk, 0, length);
            return true;
        } catch (IOException noRoom) {
            return false;
        }
    }

    private static boolean isOnDisk(FileChannel disk) {
        try {
            disk.force(true);
            return true;
        } catch (IOException noRoom) {
            return false;
        }
    }

    Path path(UUID file) {
        return file(folder, file.toString());
    }

    static Path file(Path folder, String file) {
        return folder.resolve(file + ".export");
    }

    void letGo(UUID file) {
        try {
            Files.deleteIfExists(path(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What broke off, or was read by a Torg that was killed before it could clear up. */
    void sweep(Set<UUID> needed) {
        if (!Files.isDirectory(folder)) {
            return;
        }
        var before = clock.instant().minus(FORGOTTEN);
        for (var path : listed()) {
            var file = path.getFileName().toString().replaceFirst("\\..*", "");
            if (needed.stream().noneMatch(one -> one.toString().equals(file)) && isOlder(path, before)) {
                delete(path);
            }
        }
    }

    private List<Path> listed() {
        try (var all = Files.list(folder)) {
            return all.toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static boolean isOlder(Path path, Instant than) {
        try {
            return Files.getLastModifiedTime(path).toInstant().isBefore(than);
        } catch (IOException goneMeanwhile) {
            return false;
        }
    }

    private static void delete(Path path) {
        try {
            Files.deleteIfExists(path);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static long megabytes(long bytes) {
        return bytes >> 20;
    }

    static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
