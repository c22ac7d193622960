package torg.world;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** A private cluster of Debian's PostgreSQL 15, because a municipality may run that instead of our embedded 18. */
public final class DebianPostgres implements AutoCloseable {
    private static final String BINARIES = "/usr/lib/postgresql/15/bin";
    private static final Duration PATIENCE = Duration.ofMinutes(1);
    private static final String SCRIPT = """
            cd "$1" && PATH=%s:$PATH
            initdb -D data -U postgres -A trust -E UTF8 --no-sync \
              --locale=C.UTF-8 --locale-provider=icu --icu-locale=sv-SE || exit
            exec postgres -D data -p "$2" -c listen_addresses=127.0.0.1 -c unix_socket_directories= \
              -c max_connections=200 -c fsync=off
            """.formatted(BINARIES);

    private final Server.OnPort running;

    private DebianPostgres(Server.OnPort running) {
        this.running = running;
    }

    public static DebianPostgres start() {
        World.folder(); // what may be missing on this machine is installed first
        return new DebianPostgres(Server.onFreePort(DebianPostgres::start));
    }

    private static Server start(int port) {
        var folder = TemporaryFolder.create("torg-postgres-");
        var command = new ArrayList<String>();
        if ("root".equals(System.getProperty("user.name"))) {
            // PostgreSQL refuses to run as root, so root hands the folder to Debian's own user for it.
            TemporaryFolder.give(folder, "postgres");
            command.addAll(List.of("--reuid=postgres", "--regid=postgres", "--clear-groups"));
        }
        command.addAll(List.of("sh", "-c", SCRIPT, "sh", folder.toString(), Integer.toString(port)));
        return Server.start(
                "PostgreSQL 15",
                PATIENCE,
                line -> line.endsWith("database system is ready to accept connections"),
                Map.of(),
                World.guarded(folder, command));
    }

    public int port() {
        return running.port();
    }

    /** For JDBC, with the superuser in the address: nobody but this machine reaches the cluster. */
    public String jdbcUrl(String database) {
        return "jdbc:postgresql://127.0.0.1:%d/%s?user=postgres".formatted(port(), database);
    }

    public void createDatabase(String name) {
        var port = Integer.toString(port());
        var command = List.of(BINARIES + "/createdb", "-h", "127.0.0.1", "-p", port, "-U", "postgres", name);
        try {
            var process = new ProcessBuilder(command).redirectErrorStream(true).start();
            var output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            if (process.waitFor() != 0) {
                throw new IllegalStateException("Database " + name + " was not created: " + output);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void close() {
        running.server().close();
    }
}
