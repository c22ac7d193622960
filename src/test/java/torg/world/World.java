package torg.world;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ThreadLocalRandom;

/** Where the real third-party servers lie, so that a test never has to know how they came onto this machine. */
public final class World {
    private static final Duration INSTALLATION = Duration.ofMinutes(30);
    private static final Duration START = Duration.ofMinutes(2);

    private static Path found;

    private World() {}

    /** The installed servers: the system property {@code torg.world}, or else what {@code install} prints. */
    public static synchronized Path folder() {
        if (found == null) {
            found = find();
        }
        return found;
    }

    /** For {@code -Dplaywright.cli.dir}: Node and playwright-core without the 200 MB of Playwright's own bundle. */
    public static Path playwrightDriver() {
        return folder().resolve("playwright-driver");
    }

    /** Where snac lies, unpacked beside the other servers; a machine that has only those is given it. */
    static synchronized Path snac() {
        var folder = folder().resolveSibling("snac2");
        if (!Files.isExecutable(folder.resolve("usr/bin/snac"))) {
            install(); // into the folder of the others' name, which is the same as long as nobody has moved it
        }
        return folder;
    }

    /**
     * A port that nobody listens on now, for an address that must be known before its server starts. Below those that the
     * system gives to whoever calls out (32768 and up on Linux), or one of our own calls could take it in between.
     */
    public static int freePort() {
        for (var tries = 0; tries < 1000; tries++) {
            try (var socket = new ServerSocket(
                    ThreadLocalRandom.current().nextInt(15_000, 32_000), 1, InetAddress.getLoopbackAddress())) {
                return socket.getLocalPort();
            } catch (IOException taken) {
                // another
            }
        }
        throw new IllegalStateException("No port is free");
    }

    /** Starts one of our Node scripts and waits for its line of JSON. */
    static Server node(String script, Map<String, String> environment) {
        var all = new HashMap<>(environment);
        all.put("NODE_PATH", folder().resolve("node_modules").toString());
        var command = List.of(
                folder().resolve("node").toString(), source().resolve(script).toString());
        return Server.start(script, START, line -> line.startsWith("{\""), all, command);
    }

    /** A command that ends with this JVM, however that ends, and takes its folder with it. */
    static List<String> guarded(Path folder, List<String> command) {
        var all = new ArrayList<>(List.of(source().resolve("guard").toString(), folder.toString()));
        all.addAll(command);
        return all;
    }

    private static Path source() {
        return Path.of(System.getProperty("basedir", "")).toAbsolutePath().resolve("src/test/world");
    }

    private static Path find() {
        var given = System.getProperty("torg.world", "");
        var folder = Path.of(given.isEmpty() ? install() : given).toAbsolutePath();
        if (!Files.isExecutable(folder.resolve("node"))) {
            throw new IllegalStateException("No test world in " + folder + "; run src/test/world/install");
        }
        return folder;
    }

    private static String install() {
        var command = List.of(source().resolve("install").toString());
        try (var install = Server.start("install", INSTALLATION, World::isResult, Map.of(), command)) {
            return install.line();
        }
    }

    private static boolean isResult(String line) {
        if (line.startsWith("world: ")) {
            System.err.println(line); // the first time takes minutes, and somebody may be watching
        }
        return line.matches("/.*-[0-9a-f]{12}");
    }
}
