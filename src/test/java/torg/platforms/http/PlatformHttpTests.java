package torg.platforms.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpHeaders;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import torg.platforms.Fault;
import torg.platforms.http.PlatformHttp.Answer;
import torg.world.World;

class PlatformHttpTests {
    private static final Instant MONDAY_NINE = Instant.parse("2026-11-23T08:00:00Z");
    private static final Clock CLOCK = Clock.fixed(MONDAY_NINE, ZoneOffset.UTC);

    private final PlatformHttp anywhere = new PlatformHttp(address -> true, Duration.ofSeconds(2), CLOCK);
    private final PlatformHttp publicOnly = new PlatformHttp(address -> false, Duration.ofSeconds(2), CLOCK);
    private final CountDownLatch end = new CountDownLatch(1);
    private HttpServer server;

    @BeforeEach
    void start() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.start();
    }

    @AfterEach
    void stop() {
        end.countDown();
        server.stop(0);
    }

    private URI address(String path) {
        return URI.create("http://127.0.0.1:" + server.getAddress().getPort() + path);
    }

    private Answer get(String path) {
        return anywhere.get(address(path), Map.of());
    }

    @Test
    void it_says_who_asks() {
        server.createContext("/", exchange -> {
            var who = exchange.getRequestHeaders().getFirst("User-Agent").getBytes(StandardCharsets.UTF_8);
            exchange.sendResponseHeaders(200, who.length);
            exchange.getResponseBody().write(who);
            exchange.close();
        });

        assertThat(get("/"))
                .isInstanceOfSatisfying(
                        Answer.Came.class,
                        came -> assertThat(new String(came.body(), StandardCharsets.UTF_8))
                                .startsWith("Torg/"));
    }

    @Test
    void it_goes_nowhere_it_was_not_sent() {
        server.createContext("/", exchange -> {
            exchange.getResponseHeaders().set("Location", address("/elsewhere").toString());
            exchange.sendResponseHeaders(302, -1);
            exchange.close();
        });
        server.createContext("/elsewhere", exchange -> {
            throw new AssertionError("followed");
        });

        assertThat(get("/"))
                .isInstanceOfSatisfying(
                        Answer.Came.class, came -> assertThat(came.status()).isEqualTo(302));
    }

    @Test
    void an_answer_without_end_is_not_waited_for() {
        server.createContext("/", exchange -> {
            exchange.sendResponseHeaders(200, 0);
            for (var drop = 0; drop < 100 && !waited(end); drop++) {
                exchange.getResponseBody().write(' ');
                exchange.getResponseBody().flush();
            }
        });

        assertThat(get("/")).isEqualTo(new Answer.Lost());
    }

    private static boolean waited(CountDownLatch end) {
        try {
            return end.await(100, TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            return true;
        }
    }

    @Test
    void an_answer_larger_than_five_megabytes_is_not_read() {
        server.createContext("/", exchange -> {
            try (exchange) {
                exchange.sendResponseHeaders(200, 0);
                exchange.getResponseBody().write(new byte[6 << 20]);
            }
        });

        assertThat(get("/")).isEqualTo(new Answer.Lost());
    }

    @Test
    void what_finds_no_server_was_certainly_not_sent() {
        var nobody = URI.create("http://127.0.0.1:" + World.freePort());

        assertThat(anywhere.post(nobody, Map.of(), new byte[0])).isEqualTo(new Answer.NotSent());
        assertThat(anywhere.get(URI.create("https://nobody.invalid/"), Map.of()))
                .isEqualTo(new Answer.NotSent());
    }

    @Test
    void what_is_cut_off_may_have_been_done() {
        server.createContext("/", HttpExchange::close);

        assertThat(anywhere.post(address("/"), Map.of(), "x".getBytes(StandardCharsets.UTF_8)))
                .isEqualTo(new Answer.Lost());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://localhost/",
                "https://127.0.0.1/",
                "https://2130706433/",
                "https://[::1]/",
                "https://10.0.0.1:8443/",
                "https://[::ffff:192.168.0.1]/",
                "https://169.254.169.254/latest/meta-data",
                "http://1.1.1.1/"
            })
    void without_permission_it_does_not_go_within_and_not_without_tls(String address) {
        assertThatExceptionOfType(Fault.class)
                .isThrownBy(() -> publicOnly.get(URI.create(address), Map.of()))
                .withMessage("platforms.server-not-allowed");
    }

    @ParameterizedTest
    @CsvSource({
        "Retry-After, 271, 2026-11-23T08:04:31Z",
        "Retry-After, 'Mon, 23 Nov 2026 08:10:00 GMT', 2026-11-23T08:10:00Z",
        "RateLimit-Reset, 1795424400, 2026-11-23T09:00:00Z",
        "Retry-After, soon, 2026-11-23T08:05:00Z",
        "X-Nothing, 1, 2026-11-23T08:05:00Z",
        "Retry-After, 0, 2026-11-23T08:00:01Z",
        "Retry-After, -5, 2026-11-23T08:05:00Z",
        "Retry-After, 9999999999, 2026-11-24T08:00:00Z",
        "RateLimit-Reset, 1, 2026-11-23T08:00:01Z",
    })
    void a_server_that_asks_to_wait_says_how_long_within_reason(String name, String value, Instant until) {
        var headers = HttpHeaders.of(Map.of(name, List.of(value)), (n, v) -> true);

        assertThat(anywhere.until(headers)).isEqualTo(until);
    }
}
