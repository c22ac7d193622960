package torg.feeds;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** A city's website on this machine, for as long as a test lasts. */
final class Site implements AutoCloseable {
    static final String FEED = """
            <rss version="2.0"><channel><title>Stadens nyheter</title><link>https://sundhamn.example</link><description>x</description>
            <item><title>%s</title><guid>1</guid><link>https://sundhamn.example/1</link></item></channel></rss>
            """;

    private final HttpServer server;
    final List<String> conditions = new CopyOnWriteArrayList<>();
    volatile String news = "Simhallen öppnar";

    Site() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", call -> {
            try (call) {
                var path = call.getRequestURI().getPath();
                var condition = String.valueOf(call.getRequestHeaders().getFirst("If-None-Match"));
                conditions.add(condition);
                var body = (path.equals("/large")
                                ? FEED.formatted("x".repeat(Reader.LARGEST))
                                : path.equals("/page") ? "<!doctype html><title>Nyheter</title>" : FEED.formatted(news))
                        .getBytes(StandardCharsets.UTF_8);
                call.getResponseHeaders().set("ETag", "\"" + news.hashCode() + "\"");
                call.getResponseHeaders().set("Content-Type", "application/rss+xml");
                call.getResponseHeaders().set("Retry-After", "7200");
                var status = switch (path) {
                    case "/moved", "/inside", "/round" -> 301;
                    case "/gone" -> 410;
                    case "/closed" -> 403;
                    case "/busy" -> 429;
                    case "/broken" -> 500;
                    default -> condition.equals("\"" + news.hashCode() + "\"") ? 304 : 200;
                };
                switch (path) {
                    case "/moved" -> call.getResponseHeaders().set("Location", "/feed");
                    case "/round" -> call.getResponseHeaders().set("Location", "/round");
                    case "/inside" -> call.getResponseHeaders().set("Location", "http://169.254.169.254/latest");
                    default -> {}
                }
                call.sendResponseHeaders(status, status == 200 ? body.length : -1);
                if (status == 200) {
                    call.getResponseBody().write(body);
                }
            }
        });
        server.start();
    }

    URI at(String path) {
        return URI.create("http://127.0.0.1:" + server.getAddress().getPort() + path);
    }

    boolean holds(URI address) {
        return address.getAuthority().equals("127.0.0.1:" + server.getAddress().getPort());
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
