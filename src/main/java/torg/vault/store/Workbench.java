package torg.vault.store;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.time.Clock;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;

/**
 * A folder of ZIPs that are too large for memory. Each is made in a folder aside and gets its name when it is whole, so what
 * was interrupted is never taken for one.
 */
public class Workbench {
    private static final String ASIDE = "aside-";
    private static final Duration FORGOTTEN = Duration.ofHours(1);

    private final Path folder;
    private final Clock clock;

    public Workbench(Path folder, Clock clock) {
        this.folder = folder;
        this.clock = clock;
    }

    /** A new folder, empty, on the same disk. */
    public Path aside() throws IOException {
        return Files.createDirectories(folder.resolve(ASIDE + UUID.randomUUID()));
    }

    public Path file(String name) {
        return folder.resolve(name + ".zip");
    }

    /** From now on it has its name, also after a power cut; a disk that is acted in memory has none, and no folders to open. */
    public void put(Path made, String name) throws IOException {
        Files.move(made, file(name), StandardCopyOption.ATOMIC_MOVE);
        if (folder.getFileSystem().equals(FileSystems.getDefault())) {
            try (var channel = FileChannel.open(folder, StandardOpenOption.READ)) {
                channel.force(true);
            }
        }
    }

    public long room() {
        try {
            return Files.getFileStore(folder).getUsableSpace();
        } catch (IOException unknown) {
            return Long.MAX_VALUE;
        }
    }

    public void clear(Path aside) throws IOException {
        try (var all = Files.walk(aside)) {
            for (var path : all.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(path);
            }
        }
    }

    /** What a Torg that was killed left behind: nobody has written in it for an hour. */
    public void sweep() throws IOException {
        for (var aside : left()) {
            clear(aside);
        }
    }

    private List<Path> left() throws IOException {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (var all = Files.list(folder)) {
            return all.filter(path -> path.getFileName().toString().startsWith(ASIDE))
                    .filter(this::isForgotten)
                    .toList();
        }
    }

    private boolean isForgotten(Path aside) {
        var before = clock.instant().minus(FORGOTTEN);
        try (var all = Files.walk(aside)) {
            for (var path : all.toList()) {
                if (!Files.getLastModifiedTime(path).toInstant().isBefore(before)) {
                    return false;
                }
            }
            return true;
        } catch (IOException goneMeanwhile) {
            return false;
        }
    }
}
