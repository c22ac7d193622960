package torg.simulator;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.Executors;

/** The simulator behind a bare server of the JDK's, for tests and benchmarks. */
public final class SimulatorServer implements AutoCloseable {
    static {
        // Otherwise every second request on a connection waits 40 ms for an acknowledgement.
        System.setProperty("sun.net.httpserver.nodelay", "true");
    }

    private final Simulator simulator;
    private final HttpServer server;

    public SimulatorServer(Simulator simulator) {
        this.simulator = simulator;
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.createContext("/", this::handle);
        server.start();
    }

    /** Dialects stand below it by their names. */
    public URI address() {
        return URI.create("http://127.0.0.1:" + server.getAddress().getPort());
    }

    private void handle(HttpExchange call) throws IOException {
        try (call) {
            var path = call.getRequestURI().getRawPath();
            var end = path.indexOf('/', 1);
            var dialect = path.substring(1, end < 0 ? path.length() : end);
            var headers = headers(call);
            headers.put("x-forwarded-prefix", "/" + dialect);
            var request = new Request(
                    call.getRequestMethod(),
                    end < 0 ? "/" : path.substring(end),
                    Request.pairs(Objects.toString(call.getRequestURI().getRawQuery(), "")),
                    headers,
                    call.getRequestBody().readAllBytes());
            var broadcast = simulator.broadcast(dialect, request);
            if (broadcast.isPresent()) {
                tell(call, broadcast.get());
                return;
            }
            var answer = simulator.answer(dialect, request);
            answer.headers().forEach((name, value) -> call.getResponseHeaders().set(name, value));
            var body = answer.body();
            call.sendResponseHeaders(answer.status(), body.length == 0 ? -1 : body.length);
            if (body.length > 0) {
                call.getResponseBody().write(body);
            }
        }
    }

    private static void tell(HttpExchange call, Broadcast open) throws IOException {
        try (open) {
            call.getResponseHeaders().set("Content-Type", open.type());
            call.sendResponseHeaders(200, 0);
            for (var said = open.next(); said.isPresent(); said = open.next()) {
                call.getResponseBody().write(said.get());
                call.getResponseBody().flush();
            }
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
        }
    }

    private static Map<String, String> headers(HttpExchange call) {
        var headers = new LinkedHashMap<String, String>();
        call.getRequestHeaders()
                .forEach((name, values) -> headers.put(name.toLowerCase(Locale.ROOT), values.getFirst()));
        return headers;
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
