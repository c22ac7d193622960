package torg.world;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.function.BiConsumer;

/** Stands before a real server and spoils chosen requests, because what matters is what happens around a failure. */
public final class FaultProxy implements AutoCloseable {
    private static final Set<String> OF_ONE_CONNECTION = Set.of(
            "connection",
            "content-length",
            "date",
            "expect",
            "host",
            "http2-settings",
            "keep-alive",
            "transfer-encoding",
            "upgrade");

    static {
        // Otherwise every second request on a connection waits 40 ms for an acknowledgement.
        System.setProperty("sun.net.httpserver.nodelay", "true");
    }

    /** One request that arrived: whether the real server has seen it, and what the caller was answered (0: nothing). */
    public record Passage(String method, String path, boolean reachedServer, int status) {}

    private record Rule(String path, Fault fault, boolean once) {}

    private final URI upstream;
    private final boolean hangsUp;
    private final HttpServer server;
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private final HttpClient client =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final List<Rule> rules = new CopyOnWriteArrayList<>();
    private final List<Passage> passages = new CopyOnWriteArrayList<>();
    private final Set<InputStream> endless = ConcurrentHashMap.newKeySet();

    private FaultProxy(URI upstream, boolean hangsUp) {
        this.upstream = upstream;
        this.hangsUp = hangsUp;
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        server.setExecutor(threads);
        server.createContext("/", this::handle);
        server.start();
    }

    /** Passes everything on to the server until told otherwise. */
    public static FaultProxy before(URI server) {
        return new FaultProxy(server, false);
    }

    /**
     * The same before a server that ends every connection after its answer and does not say so: who asks it once more on the
     * same one is told nothing at all.
     */
    public static FaultProxy beforeOneThatHangsUp(URI server) {
        return new FaultProxy(server, true);
    }

    /** To be used instead of the server's own address. */
    public URI address() {
        return URI.create("http://127.0.0.1:" + server.getAddress().getPort());
    }

    /** Spoils the next request whose method and path ({@code POST /api/statuses}) contain this; said twice, it spoils two. */
    public FaultProxy next(String path, Fault fault) {
        rules.add(new Rule(path, fault, true));
        return this;
    }

    /** Spoils every request whose path contains this, after those spoilt once and until {@link #calm()}. */
    public FaultProxy always(String path, Fault fault) {
        rules.add(new Rule(path, fault, false));
        return this;
    }

    /** Forgets all faults. */
    public FaultProxy calm() {
        rules.clear();
        return this;
    }

    /** What arrived here so far whose path contains this, in the order in which it was answered. */
    public List<Passage> passages(String path) {
        return passages.stream()
                .filter(passage -> passage.path().contains(path))
                .toList();
    }

    private void handle(HttpExchange exchange) throws IOException {
        var path = exchange.getRequestURI().getRawPath();
        try (exchange) {
            switch (fault(exchange.getRequestMethod() + " " + path).orElse(null)) {
                case null -> {
                    if (exchange.getRequestHeaders()
                            .getOrDefault("Accept", List.of())
                            .contains("text/event-stream")) {
                        pour(exchange);
                    } else {
                        answer(exchange, passOn(exchange), Duration.ZERO);
                    }
                }
                case Fault.CutBefore() -> note(exchange, false, 0);
                case Fault.LoseAnswer() -> {
                    passOn(exchange);
                    note(exchange, true, 0);
                }
                case Fault.DelayAnswer(var delay) -> answer(exchange, passOn(exchange), delay);
                case Fault.AnswerInstead(var status, var headers, var body) -> {
                    exchange.getRequestBody().readAllBytes();
                    headers.forEach(exchange.getResponseHeaders()::set);
                    note(exchange, false, status);
                    send(exchange, status, body.getBytes(StandardCharsets.UTF_8));
                }
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private synchronized Optional<Fault> fault(String call) {
        var matching = rules.stream().filter(rule -> call.contains(rule.path())).toList();
        var rule = matching.stream()
                .filter(Rule::once)
                .findFirst()
                .or(() -> matching.stream().findFirst());
        rule.filter(Rule::once).ifPresent(rules::remove);
        return rule.map(Rule::fault);
    }

    /** An answer that has no end is passed on as it comes. */
    private void pour(HttpExchange exchange) throws IOException, InterruptedException {
        var response = client.send(request(exchange), BodyHandlers.ofInputStream());
        try (var from = response.body()) {
            endless.add(from);
            copy(response.headers().map(), exchange.getResponseHeaders()::add);
            note(exchange, true, response.statusCode());
            exchange.sendResponseHeaders(response.statusCode(), 0);
            var some = new byte[16 << 10];
            for (var n = from.read(some); n >= 0; n = from.read(some)) {
                exchange.getResponseBody().write(some, 0, n);
                exchange.getResponseBody().flush();
            }
            exchange.getResponseBody().close();
        } finally {
            endless.remove(response.body());
        }
    }

    /** Breaks off every answer that is still coming, as when something on the way is restarted. */
    public void hangUp() {
        for (var from : List.copyOf(endless)) {
            try {
                from.close();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    private HttpResponse<byte[]> passOn(HttpExchange exchange) throws IOException, InterruptedException {
        var request = request(exchange);
        if (!hangsUp) {
            return client.send(request, BodyHandlers.ofByteArray());
        }
        try (var once =
                HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build()) {
            return once.send(request, BodyHandlers.ofByteArray());
        }
    }

    private HttpRequest request(HttpExchange exchange) throws IOException {
        var body = exchange.getRequestBody().readAllBytes();
        var publisher = body.length == 0 ? BodyPublishers.noBody() : BodyPublishers.ofByteArray(body);
        var request = HttpRequest.newBuilder(
                        upstream.resolve(exchange.getRequestURI().toString()))
                .method(exchange.getRequestMethod(), publisher)
                .header("Forwarded", "host=" + address().getAuthority());
        copy(exchange.getRequestHeaders(), request::header);
        return request.build();
    }

    private void answer(HttpExchange exchange, HttpResponse<byte[]> response, Duration delay) throws IOException {
        var late = CompletableFuture.delayedExecutor(delay.toNanos(), TimeUnit.NANOSECONDS, threads);
        CompletableFuture.runAsync(() -> {}, late).join();
        copy(response.headers().map(), exchange.getResponseHeaders()::add);
        note(exchange, true, response.statusCode());
        send(exchange, response.statusCode(), response.body());
    }

    private static void copy(Map<String, List<String>> headers, BiConsumer<String, String> to) {
        headers.forEach((name, values) -> {
            if (!OF_ONE_CONNECTION.contains(name.toLowerCase(Locale.ROOT))) {
                values.forEach(value -> to.accept(name, value));
            }
        });
    }

    private static void send(HttpExchange exchange, int status, byte[] body) throws IOException {
        exchange.sendResponseHeaders(status, body.length == 0 ? -1 : body.length);
        if (body.length > 0) {
            exchange.getResponseBody().write(body);
        }
    }

    private void note(HttpExchange exchange, boolean reachedServer, int status) {
        var path = exchange.getRequestURI().getRawPath();
        passages.add(new Passage(exchange.getRequestMethod(), path, reachedServer, status));
    }

    @Override
    public void close() {
        server.stop(0);
        threads.shutdownNow();
        client.shutdownNow();
    }
}
