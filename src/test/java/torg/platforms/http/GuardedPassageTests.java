package torg.platforms.http;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Whoever goes by the passage gets to the open Internet, to what is trusted, and to nothing of our own. */
class GuardedPassageTests {
    private final AtomicInteger visits = new AtomicInteger();
    private HttpServer ours;

    @BeforeEach
    void start() throws IOException {
        ours = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        ours.createContext("/", exchange -> {
            visits.incrementAndGet();
            var body = ("Torget " + exchange.getRequestURI()).getBytes(StandardCharsets.UTF_8);
            exchange.sendResponseHeaders(200, body.length);
            exchange.getResponseBody().write(body);
            exchange.close();
        });
        ours.start();
    }

    @AfterEach
    void stop() {
        ours.stop(0);
    }

    @Test
    void nothing_of_our_own_is_reached_by_any_of_its_ways() throws IOException {
        var port = ours.getAddress().getPort();
        try (var passage = new GuardedPassage(address -> false, 1 << 20)) {
            assertThat(ask(passage, "GET http://127.0.0.1:" + port + "/ HTTP/1.1"))
                    .startsWith("HTTP/1.1 403");
            assertThat(ask(passage, "CONNECT 127.0.0.1:" + port + " HTTP/1.1")).startsWith("HTTP/1.1 403");
            assertThat(ask(passage, "CONNECT localhost:443 HTTP/1.1")).startsWith("HTTP/1.1 403");
            assertThat(ask(passage, "CONNECT 169.254.169.254:443 HTTP/1.1")).startsWith("HTTP/1.1 403");
            assertThat(ask(passage, "CONNECT [::ffff:10.0.0.1]:443 HTTP/1.1")).startsWith("HTTP/1.1 403");
            assertThat(ask(passage, "GET file:///etc/passwd HTTP/1.1")).startsWith("HTTP/1.1 403");
        }
        assertThat(visits).hasValue(0);
    }

    @Test
    void what_is_trusted_is_reached_once_for_each_question_and_no_more_comes_than_is_allowed() throws IOException {
        var home = "http://127.0.0.1:" + ours.getAddress().getPort();
        try (var passage = new GuardedPassage(address -> address.toString().startsWith(home), 1 << 20)) {
            assertThat(ask(passage, "GET " + home + "/bild?nr=1 HTTP/1.1"))
                    .startsWith("HTTP/1.1 200")
                    .endsWith("Torget /bild?nr=1");
        }
        try (var passage = new GuardedPassage(address -> address.toString().startsWith(home), 10)) {
            assertThat(ask(passage, "GET " + home + "/ HTTP/1.1")).doesNotContain("Torget");
        }
    }

    private static String ask(GuardedPassage passage, String line) throws IOException {
        var door = URI.create("http://" + passage.address());
        try (var socket = new Socket(door.getHost(), door.getPort())) {
            socket.getOutputStream()
                    .write((line + "\r\nHost: torg\r\nProxy-Connection: keep-alive\r\n\r\n")
                            .getBytes(StandardCharsets.ISO_8859_1));
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
