package torg.world;

import java.time.Duration;
import java.util.List;
import java.util.Map;

/** A private Redis that keeps nothing, because Bluesky's AppView does not start without one. */
public final class Redis implements AutoCloseable {
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private final Server.OnPort running;

    private Redis(Server.OnPort running) {
        this.running = running;
    }

    public static Redis start() {
        World.folder(); // what may be missing on this machine is installed first
        return new Redis(Server.onFreePort(Redis::start));
    }

    private static Server start(int port) {
        var folder = TemporaryFolder.create("torg-redis-");
        var command = List.of(
                "redis-server",
                "--port",
                Integer.toString(port),
                "--bind",
                "127.0.0.1",
                "--dir",
                folder.toString(),
                "--save",
                "",
                "--appendonly",
                "no");
        return Server.start(
                "Redis",
                PATIENCE,
                line -> line.contains("Ready to accept connections"),
                Map.of(),
                World.guarded(folder, command));
    }

    public int port() {
        return running.port();
    }

    @Override
    public void close() {
        running.server().close();
    }
}
