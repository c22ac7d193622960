package torg.records.packages;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Clock;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.stereotype.Component;
import torg.vault.VaultSettings;

/**
 * Where packages lie on the disk. One is made in a folder aside and gets its name when it is whole, so what was interrupted
 * is never taken for a package.
 */
@Component
@EnableConfigurationProperties(PackagesSettings.class)
class Shelf {
    static final String ASIDE = "aside-";
    private static final Duration FORGOTTEN = Duration.ofHours(1);

    private final Path folder;
    private final Clock clock;

    Shelf(PackagesSettings settings, VaultSettings vault, Clock clock) {
        this.folder = settings.folder(vault);
        this.clock = clock;
    }

    /** A new folder, empty, on the same disk. */
    Path aside() throws IOException {
        return Files.createDirectories(folder.resolve(ASIDE + UUID.randomUUID()));
    }

    Path file(String name) {
        return folder.resolve(name + ".zip");
    }

    /** From now on it is a package. */
    void put(Path made, String name) throws IOException {
        Files.move(made, file(name), StandardCopyOption.ATOMIC_MOVE);
    }

    long room() {
        try {
            return Files.getFileStore(folder).getUsableSpace();
        } catch (IOException unknown) {
            return Long.MAX_VALUE;
        }
    }

    void clear(Path aside) throws IOException {
        try (var all = Files.walk(aside)) {
            for (var path : all.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(path);
            }
        }
    }

    /** What a Torg that was killed left behind: nobody has written in it for an hour. */
    void sweep() throws IOException {
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
