package torg.vault;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** A PostgreSQL that runs on a data folder, as its {@code postmaster.pid} tells. */
record Postmaster(ProcessHandle process, int port) {
    private static final String LOCK = "postmaster.pid";

    /**
     * The one that runs, if any. A lock file left by a killed machine may name a number that now belongs to somebody
     * else, for which PostgreSQL itself refuses to start; so the named process must really serve this folder.
     */
    static Optional<Postmaster> on(Path cluster) {
        var lines = lockFile(cluster);
        if (lines.size() < 4) {
            return Optional.empty();
        }
        return ProcessHandle.of(Long.parseLong(lines.getFirst().strip()))
                .filter(process -> serves(process, cluster))
                .map(process ->
                        new Postmaster(process, Integer.parseInt(lines.get(3).strip())));
    }

    static void removeStaleLock(Path cluster) throws IOException {
        if (on(cluster).isEmpty()) {
            Files.deleteIfExists(cluster.resolve(LOCK));
        }
    }

    private static boolean serves(ProcessHandle process, Path cluster) {
        try {
            var command = Files.readString(Path.of("/proc/" + process.pid() + "/cmdline"));
            return command.contains("postgres") && List.of(command.split("\0")).contains(cluster.toString());
        } catch (IOException gone) {
            return false;
        }
    }

    private static List<String> lockFile(Path cluster) {
        try {
            return Files.readAllLines(cluster.resolve(LOCK));
        } catch (IOException none) {
            return List.of();
        }
    }
}
