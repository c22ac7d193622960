package torg.records.media;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;

/** A platform's server of pictures on this machine, for as long as a test lasts. */
final class PictureHost implements AutoCloseable {
    static final int LARGEST = 64 << 10;

    private final HttpServer server;
    final Map<String, byte[]> pictures = new ConcurrentHashMap<>();
    final AtomicInteger asked = new AtomicInteger();

    PictureHost() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", call -> {
            asked.incrementAndGet();
            try (call) {
                var path = call.getRequestURI().getPath();
                var headers = call.getResponseHeaders();
                headers.set("Content-Type", "image/png");
                switch (path) {
                    case "/moved" -> headers.set("Location", "/there");
                    case "/inside" -> headers.set("Location", "http://169.254.169.254/latest");
                    case "/round" -> headers.set("Location", "/round");
                    default -> {}
                }
                var body = path.startsWith("/large") ? new byte[LARGEST + 1] : pictures.get(path);
                var status = switch (path) {
                    case "/moved", "/inside", "/round" -> 302;
                    case "/gone" -> 410;
                    case "/closed" -> 403;
                    case "/broken" -> 503;
                    default -> body == null ? 404 : 200;
                };
                if (status != 200) {
                    call.sendResponseHeaders(status, -1);
                    return;
                }
                call.sendResponseHeaders(200, path.equals("/large-unsaid") ? 0 : body.length);
                call.getResponseBody().write(body);
            } catch (IOException hungUp) {
                // whoever asked has read enough
            }
        });
        server.start();
    }

    String at(String path) {
        return "http://127.0.0.1:" + server.getAddress().getPort() + path;
    }

    boolean holds(URI address) {
        return at("").endsWith(String.valueOf(address.getAuthority()));
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
