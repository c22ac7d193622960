package torg.vault;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Comparator;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.tukaani.xz.XZInputStream;

/** PostgreSQL's own programs, unpacked once from the jar that carries them (io.zonky.test.postgres). */
final class PostgresBinaries {
    private static final String ARCHIVE = "/postgres-linux-x86_64.txz";

    private PostgresBinaries() {}

    /** Unpacked beside and moved into place: a killed start leaves rubbish that the next one removes, never a half program. */
    static Path unpacked(Path folder) throws IOException {
        var ready = folder.resolve("18.6.0");
        if (Files.isDirectory(ready)) {
            return ready;
        }
        Files.createDirectories(folder);
        var half = Files.createTempDirectory(folder, "unpacking-");
        try (var jar = PostgresBinaries.class.getResourceAsStream(ARCHIVE)) {
            if (jar == null) {
                throw new CannotStart(
                        "No embedded PostgreSQL for this machine (%s, %s). Set TORG_DB_URL to an existing one."
                                .formatted(System.getProperty("os.name"), System.getProperty("os.arch")));
            }
            unpack(new TarArchiveInputStream(new XZInputStream(new BufferedInputStream(jar))), half);
            Files.move(half, ready, StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException e) {
            delete(half);
            if (!Files.isDirectory(ready)) { // or another was quicker
                throw e;
            }
        }
        return ready;
    }

    private static void unpack(TarArchiveInputStream tar, Path into) throws IOException {
        for (var entry = tar.getNextEntry(); entry != null; entry = tar.getNextEntry()) {
            var target = into.resolve(entry.getName()).normalize();
            if (!target.startsWith(into)) {
                throw new IOException("The archive reaches outside its folder: " + entry.getName());
            }
            if (entry.isDirectory()) {
                Files.createDirectories(target);
            } else if (entry.isSymbolicLink()) {
                Files.createDirectories(target.getParent());
                Files.createSymbolicLink(target, Path.of(entry.getLinkName()));
            } else {
                Files.createDirectories(target.getParent());
                Files.copy(tar, target);
                var run = (entry.getMode() & 0100) != 0;
                Files.setPosixFilePermissions(target, PosixFilePermissions.fromString(run ? "rwxr-xr-x" : "rw-r--r--"));
            }
        }
    }

    static void delete(Path folder) throws IOException {
        try (var all = Files.walk(folder)) {
            for (var path : all.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(path);
            }
        }
    }
}
