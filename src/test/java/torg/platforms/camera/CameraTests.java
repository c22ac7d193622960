package torg.platforms.camera;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import torg.platforms.pages.Reading;

/** The real browser, before pages that this test serves. */
class CameraTests {
    private static final Clock CLOCK = Clock.systemUTC();
    private static final String PROFILE = """
            <!doctype html><meta charset="utf-8"><title>Stadsbiblioteket</title>
            <body style="background:#fff;font:20px sans-serif">
            <h1 style="background:#036;color:#fff;padding:40px">Stadsbiblioteket</h1><p>Fråga oss!</p>
            <img src="%1$s/hemligt.png"><iframe src="%1$s/hemligt"></iframe>
            <script>fetch('%1$s/hemligt').catch(() => {})</script>""";

    private final Map<String, String> pages = new ConcurrentHashMap<>();
    private final AtomicInteger secrets = new AtomicInteger();
    private HttpServer site;
    private HttpServer neighbour;

    @BeforeEach
    void start() throws IOException {
        site = serving();
        site.createContext("/", exchange -> {
            var page = pages.get(exchange.getRequestURI().getPath());
            var body = (page == null ? "" : page).getBytes(StandardCharsets.UTF_8);
            exchange.getResponseHeaders().set("Content-Type", "text/html; charset=utf-8");
            exchange.sendResponseHeaders(page == null ? 404 : 200, body.length == 0 ? -1 : body.length);
            exchange.getResponseBody().write(body);
            exchange.close();
        });
        neighbour = serving();
        neighbour.createContext("/", exchange -> {
            secrets.incrementAndGet();
            exchange.sendResponseHeaders(200, -1);
            exchange.close();
        });
    }

    private static HttpServer serving() throws IOException {
        var server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.start();
        return server;
    }

    @AfterEach
    void stop() {
        site.stop(0);
        neighbour.stop(0);
    }

    private static String home(HttpServer server) {
        return "http://127.0.0.1:" + server.getAddress().getPort();
    }

    /** Only the test's own site may be gone to; what stands beside it on this machine is as private as any. */
    private Camera camera(Optional<Browser> browser) {
        return new Camera(
                browser,
                Reading.of(address -> false, CLOCK),
                address -> address.toString().startsWith(home(site) + "/"),
                CLOCK);
    }

    private Camera camera() {
        return camera(Browser.found("", Duration.ofSeconds(60)));
    }

    private URI at(String path) {
        return URI.create(home(site) + path);
    }

    @Test
    void a_page_is_taken_as_it_looks_and_nothing_it_points_at_in_our_own_network_is_reached() throws IOException {
        pages.put("/bibliotek", PROFILE.formatted(home(neighbour)));

        var before = desks();
        var shot = camera().take(at("/bibliotek"));

        assertThat(shot).isInstanceOfSatisfying(Shot.Taken.class, taken -> {
            var picture = picture(taken.png());
            assertThat(picture.getWidth()).isEqualTo(1280);
            assertThat(picture.getRGB(1000, 60)).as("the blue heading").isEqualTo(0xff003366);
        });
        assertThat(secrets).hasValue(0);
        assertThat(desks()).as("nothing is left behind").isEqualTo(before);
    }

    private static BufferedImage picture(byte[] png) {
        try {
            return ImageIO.read(new ByteArrayInputStream(png));
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private static long desks() throws IOException {
        try (var files = Files.list(Path.of(System.getProperty("java.io.tmpdir")))) {
            return files.filter(file -> file.getFileName().toString().startsWith("torg-camera"))
                    .count();
        }
    }

    @Test
    void what_the_browser_draws_of_a_wall_a_blank_page_or_nothing_is_a_failure_that_says_why() {
        pages.put(
                "/vagg",
                "<title>Biblioteket</title><body><script>document.body.innerHTML ="
                        + " '<h1>Logga in</h1><form><input type=password></form>'</script>");
        pages.put("/tom", "<!doctype html><title>Biblioteket</title><body style='background:#eee'>");
        var camera = camera();

        assertThat(word(camera.take(at("/vagg")))).isEqualTo("platforms.camera.wall");
        assertThat(word(camera.take(at("/tom")))).isEqualTo("platforms.camera.blank");
        site.stop(0);
        assertThat(word(camera.take(at("/bibliotek")))).isEqualTo("platforms.camera.no-page");
    }

    @Test
    void addresses_in_our_own_network_are_refused_before_any_browser_is_started() {
        var camera = camera(Browser.found("/bin/false", Duration.ofSeconds(5)));

        assertThat(word(camera.take(URI.create(home(neighbour) + "/")))).isEqualTo("platforms.server-not-allowed");
        assertThat(word(camera.take(URI.create("https://169.254.169.254/")))).isEqualTo("platforms.server-not-allowed");
        assertThat(word(camera.take(URI.create("https://localhost/")))).isEqualTo("platforms.server-not-allowed");
        assertThat(secrets).hasValue(0);
    }

    @Test
    void robots_that_are_asked_to_stay_away_do() {
        pages.put("/robots.txt", "User-agent: *\nDisallow: /");
        pages.put("/bibliotek", PROFILE.formatted(home(neighbour)));
        var camera = new Camera(
                Browser.found("/bin/false", Duration.ofSeconds(5)),
                Reading.of(address -> true, CLOCK),
                address -> false,
                CLOCK);

        assertThat(word(camera.take(at("/bibliotek")))).isEqualTo("platforms.profile.robots");
    }

    @Test
    void without_a_browser_it_says_so_and_a_browser_that_hangs_is_ended() throws IOException {
        assertThat(camera(Browser.found("/nowhere/chromium", Duration.ofSeconds(5)))
                        .isReady())
                .isFalse();
        assertThat(word(camera(Optional.empty()).take(at("/")))).isEqualTo("platforms.camera.none");

        var hanging = Files.createTempFile("hanging", ".sh");
        Files.writeString(hanging, "#!/bin/sh\nexec sleep 600\n");
        assertThat(hanging.toFile().setExecutable(true)).isTrue();
        assertThat(word(camera(Browser.found(hanging.toString(), Duration.ofMillis(200)))
                        .take(at("/"))))
                .isEqualTo("platforms.camera.slow");
        assertThat(ProcessHandle.current().descendants().filter(CameraTests::sleeps))
                .isEmpty();
    }

    private static boolean sleeps(ProcessHandle process) {
        return process.isAlive()
                && process.info()
                        .commandLine()
                        .filter(line -> line.contains("sleep 600"))
                        .isPresent();
    }

    private static String word(Shot shot) {
        return shot instanceof Shot.Failed(var word, var at) ? word : "no failure";
    }
}
