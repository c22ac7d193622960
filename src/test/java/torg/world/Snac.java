package torg.world;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Pattern;

/**
 * A real server of the fediverse on this machine (snac2, in C), because not every server that speaks Mastodon's protocol is
 * Mastodon. It looks into its queues more often than its authors meant, see {@code src/test/world/hurry.c}.
 */
public final class Snac implements AutoCloseable {
    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final Pattern PASSWORD = Pattern.compile("User password is (\\S+)");
    private static final String SCRIPT = """
            cd "$1" && printf '127.0.0.1\\n%s\\nlocalhost:%s\\n\\n\\n' "$2" "$2" | "$3/usr/bin/snac" init data >init.log &&
            sed -i 's/"protocol": "https"/"protocol": "http"/; s/"fastcgi": false/"fastcgi": false, "num_threads": 16/' \\
              data/server.json &&
            LD_PRELOAD=$3/hurry.so exec "$3/usr/bin/snac" httpd data
            """;

    private final AtomicInteger newcomers = new AtomicInteger();
    private final Server.OnPort running;
    private final Path folder;
    private CompletableFuture<SnacUser> next;

    private Snac(Server.OnPort running, Path folder) {
        this.running = running;
        this.folder = folder;
        this.next = moving();
    }

    /** The server that all tests of this JVM share; it takes a second to start, and ends with the JVM. */
    public static Snac shared() {
        return Shared.SNAC;
    }

    public static Snac start() {
        var folder = TemporaryFolder.create("torg-snac-");
        return new Snac(Server.onFreePort(port -> start(port, folder)), folder);
    }

    private static Server start(int port, Path folder) {
        var command = List.of(
                "sh",
                "-c",
                SCRIPT,
                "sh",
                folder.toString(),
                Integer.toString(port),
                World.snac().toString());
        return Server.start(
                "snac",
                PATIENCE,
                line -> line.contains("background thread started"),
                Map.of(),
                World.guarded(folder, command));
    }

    public URI address() {
        return URI.create("http://localhost:" + running.port());
    }

    /** Somebody new, with an account that nobody else has. Whoever comes next moves in meanwhile: a key takes its time. */
    public synchronized SnacUser newcomer() {
        var here = next;
        next = moving();
        return here.join();
    }

    private CompletableFuture<SnacUser> moving() {
        return CompletableFuture.supplyAsync(() -> adduser("granne" + newcomers.incrementAndGet()));
    }

    private SnacUser adduser(String name) {
        var command = List.of(World.snac().resolve("usr/bin/snac").toString(), "adduser", "data", name);
        try {
            var process = new ProcessBuilder(command)
                    .directory(folder.toFile())
                    .redirectErrorStream(true)
                    .start();
            process.outputWriter().close();
            var output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            var password = PASSWORD.matcher(output);
            if (!password.find()) {
                throw new IllegalStateException("snac did not add " + name + ": " + output);
            }
            return SnacUser.signsIn(address(), name, password.group(1));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        running.server().close();
    }

    private static final class Shared {
        private static final Snac SNAC = start();
    }
}
