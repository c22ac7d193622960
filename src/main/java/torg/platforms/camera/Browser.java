package torg.platforms.camera;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Stream;
import torg.platforms.http.GuardedPassage;

/**
 * A headless Chromium as a process of its own, with a fresh profile, one page and a time limit. It has no way out but the
 * passage it is given, and nothing of it is left when it is over.
 */
final class Browser {
    private static final List<String> USUAL_PLACES = List.of(
            "/usr/bin/chromium",
            "/usr/bin/chromium-browser",
            "/usr/bin/google-chrome-stable",
            "/usr/bin/google-chrome",
            "/snap/bin/chromium");
    private static final String WHO_LOOKS = "Mozilla/5.0 (compatible; Torg/0.1; +https://git.example.org/torg/torg)";
    private static final long LARGEST = 8 << 20;
    private static final int TO_DIE = 5;
    private static final int TRIES = 40;
    private static final long A_MOMENT = 50_000_000;

    private final Path program;
    private final Duration patience;

    private Browser(Path program, Duration patience) {
        this.program = program;
        this.patience = patience;
    }

    /** @param named where the operator says it is ({@code TORG_CHROMIUM}); empty for the usual places */
    static Optional<Browser> found(String named, Duration patience) {
        return (named.isBlank() ? USUAL_PLACES.stream() : Stream.of(named.strip()))
                .map(Path::of)
                .filter(Files::isExecutable)
                .findFirst()
                .map(program -> new Browser(program, patience));
    }

    /** What the browser brought back. */
    sealed interface Developed {
        /** @param dom the page as text, after its programs have run */
        record Print(byte[] png, String dom) implements Developed {}

        /** It was not ready in time. */
        record Slow() implements Developed {}

        /** It ended without a picture: it did not get to the page. */
        record Nothing() implements Developed {}
    }

    Developed print(URI page, GuardedPassage passage) {
        Path desk = null;
        try {
            desk = Files.createTempDirectory("torg-camera");
            var shot = desk.resolve("shot.png");
            var dom = desk.resolve("dom.html");
            var process = start(page, passage, desk, shot, dom);
            if (!ends(process)) {
                return new Developed.Slow();
            }
            return fits(shot) && fits(dom)
                    ? new Developed.Print(
                            Files.readAllBytes(shot),
                            new String(Files.readAllBytes(dom), StandardCharsets.UTF_8)) // whatever letters it holds
                    : new Developed.Nothing();
        } catch (IOException disk) {
            throw new UncheckedIOException(disk);
        } finally {
            clear(desk);
        }
    }

    private boolean ends(Process process) {
        try {
            return process.waitFor(patience.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            return false;
        } finally {
            end(process);
        }
    }

    private Process start(URI page, GuardedPassage passage, Path desk, Path shot, Path dom) throws IOException {
        var builder = new ProcessBuilder(
                program.toString(),
                "--headless=new",
                "--no-sandbox",
                "--disable-gpu",
                "--disable-dev-shm-usage",
                "--no-first-run",
                "--disable-background-networking",
                "--disable-component-update",
                "--disable-sync",
                "--disable-extensions",
                "--disable-default-apps",
                "--mute-audio",
                "--hide-scrollbars",
                "--force-device-scale-factor=1",
                "--force-color-profile=srgb",
                "--lang=sv-SE",
                "--user-agent=" + WHO_LOOKS,
                "--proxy-server=http://" + passage.address(),
                "--proxy-bypass-list=<-loopback>",
                "--force-webrtc-ip-handling-policy=disable_non_proxied_udp",
                "--user-data-dir=" + desk.resolve("profile"),
                "--window-size=1280,1600",
                "--virtual-time-budget=8000",
                "--screenshot=" + shot,
                "--dump-dom",
                page.toString());
        builder.directory(desk.toFile());
        var surroundings = builder.environment();
        surroundings.keySet().retainAll(List.of("PATH", "FONTCONFIG_PATH", "FONTCONFIG_FILE", "LD_LIBRARY_PATH"));
        surroundings.put("HOME", desk.toString());
        surroundings.put("LANG", "sv_SE.UTF-8");
        return builder.redirectOutput(dom.toFile())
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .redirectInput(ProcessBuilder.Redirect.from(new File("/dev/null")))
                .start();
    }

    private static boolean fits(Path file) throws IOException {
        return Files.exists(file) && Files.size(file) > 0 && Files.size(file) <= LARGEST;
    }

    /** With all that it started: a browser is a family of processes. */
    private static void end(Process process) {
        process.descendants().forEach(ProcessHandle::destroyForcibly);
        process.destroyForcibly();
        process.onExit().completeOnTimeout(process, TO_DIE, TimeUnit.SECONDS).join();
    }

    /** Whatever of the family is dying may still write; what is left after some tries the machine clears by itself. */
    private static void clear(Path desk) {
        for (var tries = 0; desk != null && Files.exists(desk) && tries < TRIES; tries++) {
            try (var files = Files.walk(desk)) {
                files.sorted(Comparator.reverseOrder())
                        .forEach(file -> file.toFile().delete());
            } catch (IOException | UncheckedIOException gone) {
                // Somebody else has cleared it meanwhile.
            }
            if (Files.exists(desk)) {
                LockSupport.parkNanos(A_MOMENT);
            }
        }
    }
}
