package torg.world;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * A private S3-compatible store (S3Proxy, decision 0032) that verifies the signature of every request and keeps its objects as
 * files, where a test can look at them and spoil them. In a process of its own, so that what it brings along meets nothing of
 * ours.
 */
public final class S3Store implements AutoCloseable {
    public static final String BUCKET = "torg-media";
    private static final String KEY = "AKIATORGTEST";
    private static final String SECRET = "only-the-test-knows-this-one";
    private static final Duration PATIENCE = Duration.ofMinutes(1);
    private static S3Store shared;

    private final Path folder;
    private final Server.OnPort running;

    private S3Store(Path folder, Server.OnPort running) {
        this.folder = folder;
        this.running = running;
    }

    /** One for all tests of this JVM, each with objects of its own. */
    public static synchronized S3Store shared() {
        if (shared == null) {
            shared = start();
        }
        return shared;
    }

    private static S3Store start() {
        var folder = TemporaryFolder.create("torg-s3-");
        try {
            Files.createDirectories(folder.resolve("objects").resolve(BUCKET));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new S3Store(folder, Server.onFreePort(port -> start(folder, port)));
    }

    private static Server start(Path folder, int port) {
        var settings = folder.resolve("s3proxy.conf");
        try {
            Files.writeString(settings, """
                    s3proxy.endpoint=http://127.0.0.1:%d
                    s3proxy.authorization=aws-v4
                    s3proxy.identity=%s
                    s3proxy.credential=%s
                    jclouds.provider=filesystem-nio2
                    jclouds.filesystem.basedir=%s
                    """.formatted(port, KEY, SECRET, folder.resolve("objects")));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return Server.start(
                "S3Proxy",
                PATIENCE,
                line -> line.contains("Started ") && line.contains("ServerConnector"),
                Map.of(),
                World.guarded(
                        folder,
                        List.of(
                                Path.of(System.getProperty("java.home"), "bin", "java")
                                        .toString(),
                                "-Xmx128m",
                                "-XX:+UseSerialGC",
                                "-XX:TieredStopAtLevel=1",
                                "-jar",
                                Path.of(System.getProperty("basedir", ""))
                                        .toAbsolutePath()
                                        .resolve("target/s3proxy.jar")
                                        .toString(),
                                "--properties",
                                settings.toString())));
    }

    /** As an operator sets them, by their names; to be changed by whoever wants something to be wrong. */
    public Map<String, String> settings() {
        return new HashMap<>(Map.of(
                "TORG_STORE_ADDRESS",
                "http://127.0.0.1:" + running.port(),
                "TORG_STORE_BUCKET",
                BUCKET,
                "TORG_STORE_KEY",
                KEY,
                "TORG_STORE_SECRET",
                SECRET));
    }

    /** Where the store keeps an object, behind its back. @param place as the shelves name it: the bucket, then the key */
    public Path file(String place) {
        return folder.resolve("objects").resolve(place);
    }

    @Override
    public void close() {
        running.server().close();
    }
}
