package torg.vault;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Torg's own PostgreSQL: unpacked, initialised, started and kept alive in the data folder, with fsync on.
 *
 * <p>Rejected: zonky's {@code EmbeddedPostgres} class over the same binaries. It is made for tests: fsync off, trust for
 * everybody on the machine, and a postmaster that dies stays dead (docs/decisions/0006).
 */
final class EmbeddedPostgres implements Database {
    private static final Logger log = LoggerFactory.getLogger(EmbeddedPostgres.class);
    private static final Duration PATIENCE = Duration.ofSeconds(90);

    private final Path programs;
    private final Path cluster;
    private final Path logFile;
    private final Secret password;
    private final int port;
    private volatile Postmaster postmaster;
    private volatile boolean closing;

    private EmbeddedPostgres(Path programs, Path cluster, Path logFile, Secret password, int port) {
        this.programs = programs;
        this.cluster = cluster;
        this.logFile = logFile;
        this.password = password;
        this.port = port;
    }

    /** Starts it, or takes over the one that a killed Torg left running. */
    static EmbeddedPostgres start(VaultSettings settings) {
        try {
            Files.createDirectories(settings.data());
            var programs = PostgresBinaries.unpacked(settings.data().resolve("postgres"));
            var cluster = cluster(settings);
            var password = password(settings);
            if (Files.notExists(cluster.resolve("PG_VERSION"))) {
                initialise(programs, cluster, settings);
            }
            var left = Postmaster.on(cluster);
            var port = left.isPresent() ? left.get().port() : freePort();
            var database =
                    new EmbeddedPostgres(programs, cluster, settings.data().resolve("postgres.log"), password, port);
            if (left.isPresent()) {
                log.info("Taking over the database that an earlier Torg left running");
                database.awaitAnswer(left.get());
                database.keep(left.get());
            } else {
                database.launch();
            }
            return database;
        } catch (IOException e) {
            throw new CannotStart(
                    "The embedded database in %s cannot be made: %s".formatted(settings.data(), reason(e)), e);
        }
    }

    /** The one that another Torg runs on this folder. Closing this view of it leaves it running. */
    static Optional<Database> running(VaultSettings settings) {
        record Joined(String url, String user, Secret password) implements Database {
            @Override
            public void close() {} // belongs to the Torg that started it
        }
        return Postmaster.on(cluster(settings))
                .map(running -> new Joined(url(running.port()), "torg", password(settings)));
    }

    private static Path cluster(VaultSettings settings) {
        return settings.data().resolve("postgres-18");
    }

    private static Secret password(VaultSettings settings) {
        var bytes = new KeyFile(settings.keys().resolve("database.password"))
                .readOrCreate(() -> Base64.getUrlEncoder().withoutPadding().encode(Keys.random()));
        return new Secret(new String(bytes, StandardCharsets.US_ASCII));
    }

    /** Swedish order of letters needs ICU: the C library of a small machine has no Swedish (reference/stack.md 2.1). */
    private static void initialise(Path programs, Path cluster, VaultSettings settings) throws IOException {
        var half = cluster.resolveSibling("postgres-18.half");
        if (Files.exists(half)) {
            PostgresBinaries.delete(half);
        }
        var output = settings.data().resolve("initdb.log").toFile();
        var initdb = process(List.of(
                        programs.resolve("bin/initdb").toString(),
                        "-D",
                        half.toString(),
                        "-U",
                        "torg",
                        "-E",
                        "UTF8",
                        "--locale=C",
                        "--locale-provider=icu",
                        "--icu-locale=sv-SE",
                        "--auth=scram-sha-256",
                        "--pwfile=" + settings.keys().resolve("database.password")))
                .redirectErrorStream(true)
                .redirectOutput(output)
                .start();
        if (await(initdb) != 0) {
            throw new IOException(lastLines(output.toPath()));
        }
        Files.move(half, cluster, StandardCopyOption.ATOMIC_MOVE);
    }

    private void launch() throws IOException {
        Postmaster.removeStaleLock(cluster);
        var started = process(List.of(
                        programs.resolve("bin/postgres").toString(),
                        "-D",
                        cluster.toString(),
                        "-p",
                        Integer.toString(port),
                        "-c",
                        "listen_addresses=127.0.0.1",
                        "-c",
                        "unix_socket_directories=",
                        "-c",
                        "max_connections=100",
                        "-c",
                        "shared_buffers=128MB",
                        "-c",
                        "max_wal_size=2GB",
                        "-c",
                        "wal_compression=pglz",
                        "-c",
                        "random_page_cost=1.1",
                        "-c",
                        "timezone=UTC"))
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(logFile.toFile()))
                .start();
        var running = new Postmaster(started.toHandle(), port);
        awaitAnswer(running);
        keep(running);
    }

    /** A database that dies while Torg lives is started again on the same port; the pool finds it by itself. */
    private void keep(Postmaster running) {
        postmaster = running;
        running.process().onExit().thenRunAsync(() -> {
            for (var wait = 1; !closing; wait = Math.min(wait * 2, 30)) {
                try {
                    log.error("The database stopped by itself; starting it again. {}", lastLines(logFile));
                    launch();
                    log.info("The database answers again");
                    return;
                } catch (IOException | CannotStart again) {
                    log.error("The database does not start: {}", again.getMessage());
                    LockSupport.parkNanos(TimeUnit.SECONDS.toNanos(wait));
                }
            }
        });
    }

    private void awaitAnswer(Postmaster running) {
        var end = System.nanoTime() + PATIENCE.toNanos();
        var last = "no answer";
        while (System.nanoTime() < end) {
            try (var connection = connect()) {
                connection.isValid(1);
                return;
            } catch (SQLException notYet) {
                last = notYet.getMessage();
            }
            if (!running.process().isAlive()) {
                throw new CannotStart("The embedded database stopped at once: " + lastLines(logFile));
            }
            LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(25));
        }
        throw new CannotStart("The embedded database does not answer within %d seconds: %s. See %s"
                .formatted(PATIENCE.toSeconds(), last, logFile));
    }

    /** "Fast" shutdown (SIGINT): open transactions are rolled back, everything committed is on disk. */
    @Override
    public void close() {
        closing = true;
        var process = postmaster.process();
        try {
            new ProcessBuilder("kill", "-INT", Long.toString(process.pid()))
                    .start()
                    .waitFor();
            process.onExit().get(60, TimeUnit.SECONDS);
        } catch (IOException | java.util.concurrent.ExecutionException | java.util.concurrent.TimeoutException e) {
            log.warn("The database did not stop in time; it recovers at the next start");
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** PostgreSQL refuses to run as root, so root's is started in a user namespace of its own; Ctrl-C reaches Torg only. */
    private static ProcessBuilder process(List<String> command) {
        var whole = new ArrayList<>(List.of("setsid"));
        if (root()) {
            whole.addAll(List.of("unshare", "-U"));
        }
        whole.addAll(command);
        var builder = new ProcessBuilder(whole);
        builder.environment().put("LC_ALL", "C");
        return builder.directory(new File("/"));
    }

    private static boolean root() {
        return "root".equals(System.getProperty("user.name"));
    }

    private static int await(Process process) {
        try {
            return process.waitFor();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new CannotStart("Interrupted while the database was being made.");
        }
    }

    private static int freePort() throws IOException {
        try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }

    private static String lastLines(Path file) {
        try {
            var lines = Files.readAllLines(file, StandardCharsets.ISO_8859_1);
            return String.join(" | ", lines.subList(Math.max(0, lines.size() - 4), lines.size()));
        } catch (IOException | UncheckedIOException e) {
            return "(its log cannot be read)";
        }
    }

    private static String reason(IOException e) {
        var message = String.valueOf(e.getMessage());
        if (message.contains("No space left")) {
            return "the disk is full. Nothing is lost; make room and start again.";
        }
        return message.contains("unshare")
                ? "root may not make user namespaces here. Run Torg as another user, or set TORG_DB_URL."
                : message;
    }

    private static String url(int port) {
        return "jdbc:postgresql://127.0.0.1:" + port + "/postgres";
    }

    @Override
    public String url() {
        return url(port);
    }

    @Override
    public String user() {
        return "torg";
    }

    @Override
    public Secret password() {
        return password;
    }
}
