package torg.platforms.http;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import torg.platforms.http.Downloads.Download;

/** What opens one address is not shown to another that it leads to. */
class DownloadsTests {
    private final List<String> shown = new CopyOnWriteArrayList<>();
    private HttpServer server;

    @BeforeEach
    void a_server_that_leads_on() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", call -> {
            try (call) {
                shown.add(call.getRequestURI().getPath() + " "
                        + call.getRequestHeaders().getFirst("Authorization"));
                var moved = call.getRequestURI().getPath().equals("/first");
                call.getResponseHeaders().set("Location", "/second");
                call.sendResponseHeaders(moved ? 302 : 200, moved ? -1 : 1);
                if (!moved) {
                    call.getResponseBody().write(1);
                }
            }
        });
        server.start();
    }

    @AfterEach
    void close() {
        server.stop(0);
    }

    @Test
    void a_token_is_shown_to_the_address_it_is_for_and_no_further() {
        var address = URI.create("http://127.0.0.1:" + server.getAddress().getPort() + "/first");

        var came = new Downloads(any -> true, Duration.ofSeconds(20), Clock.systemUTC())
                .fetch(address, Map.of("Authorization", "Bearer secret"), 10);

        assertThat(came).isInstanceOf(Download.Came.class);
        assertThat(shown).containsExactly("/first Bearer secret", "/second null");
    }
}
