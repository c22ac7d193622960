package torg.platforms.http;

import java.io.IOException;
import java.net.ConnectException;
import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.net.http.HttpClient;
import java.net.http.HttpConnectTimeoutException;
import java.net.http.HttpHeaders;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Predicate;
import javax.net.ssl.SSLHandshakeException;
import torg.platforms.Fault;

/**
 * HTTP to servers that strangers run and a colleague may have named: never longer, never larger and never further into
 * our own network than is good for us. What it carries is in no message and in no log.
 */
public final class PlatformHttp {
    static final String WHO_ASKS = "Torg/0.1 (+https://git.example.org/torg/torg)";
    private static final int LARGEST_ANSWER = 5 << 20;
    /** So the JDK says it ({@link BodyHandlers#limiting}); it has no type for it. */
    private static final String LIMITED = "body exceeds capacity";

    private static final Duration TO_CONNECT = Duration.ofSeconds(5);
    private static final Duration SHORTEST_WAIT = Duration.ofSeconds(1);
    private static final Duration USUAL_WAIT = Duration.ofMinutes(5);
    private static final Duration LONGEST_WAIT = Duration.ofDays(1);

    /** What came of a request, by what can be known afterwards. */
    public sealed interface Answer {
        record Came(int status, HttpHeaders headers, byte[] body) implements Answer {}

        /** It may have been done: nothing came back, or not in time, or too much of it. */
        record Lost() implements Answer {}

        /** It was certainly not done: no connection came about. */
        record NotSent() implements Answer {}
    }

    private final Predicate<URI> trusted;
    private final Duration patience;
    private final Clock clock;
    // HTTP/1.1, because Node's servers hang up on the offer of HTTP/2 that is otherwise made on plain connections.
    private final HttpClient client = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(TO_CONNECT)
            .followRedirects(HttpClient.Redirect.NEVER)
            .executor(Executors.newVirtualThreadPerTaskExecutor())
            .build();

    /**
     * @param trusted addresses that may be gone to wherever they lead and also without TLS; in production none
     * @param patience with one request, from its first byte to the last of its answer
     */
    public PlatformHttp(Predicate<URI> trusted, Duration patience, Clock clock) {
        this.trusted = trusted;
        this.patience = patience;
        this.clock = clock;
    }

    /** @throws Fault when the address is not one that Torg may go to */
    public Answer get(URI address, Map<String, String> headers) {
        return send(HttpRequest.newBuilder().GET(), address, headers);
    }

    /** @throws Fault when the address is not one that Torg may go to */
    public Answer post(URI address, Map<String, String> headers, byte[] body) {
        return send(HttpRequest.newBuilder().POST(HttpRequest.BodyPublishers.ofByteArray(body)), address, headers);
    }

    /** With another method than the usual two. @throws Fault when the address is not one that Torg may go to */
    public Answer send(String method, URI address, Map<String, String> headers, byte[] body) {
        var publisher =
                body.length == 0 ? HttpRequest.BodyPublishers.noBody() : HttpRequest.BodyPublishers.ofByteArray(body);
        return send(HttpRequest.newBuilder().method(method, publisher), address, headers);
    }

    /**
     * A file, which may be larger than an answer; empty when it is larger than this, and then it is not read to its end.
     *
     * @throws Fault when the address is not one that Torg may go to
     */
    Optional<Answer> file(URI address, Map<String, String> headers, long largest) {
        try {
            return Optional.of(send(HttpRequest.newBuilder().GET(), address, headers, largest));
        } catch (TooMuch more) {
            return Optional.empty();
        }
    }

    private Answer send(HttpRequest.Builder request, URI address, Map<String, String> headers) {
        try {
            return send(request, address, headers, LARGEST_ANSWER);
        } catch (TooMuch more) {
            return new Answer.Lost();
        }
    }

    private static final class TooMuch extends RuntimeException {
        private static final long serialVersionUID = 1L;

        TooMuch() {
            super(null, null, false, false);
        }
    }

    private Answer send(HttpRequest.Builder request, URI address, Map<String, String> headers, long largest) {
        if (!isKnown(address)) {
            return new Answer.NotSent();
        }
        headers.forEach(request::header);
        var whole = request.uri(address).header("User-Agent", WHO_ASKS).build();
        var coming = client.sendAsync(whole, BodyHandlers.limiting(BodyHandlers.ofByteArray(), largest));
        try {
            return answer(coming);
        } catch (InterruptedException e) {
            coming.cancel(true);
            Thread.currentThread().interrupt();
            return new Answer.Lost();
        }
    }

    /** Not the request's own time-out, which ends with the headers: a body may come drop by drop. */
    private Answer answer(CompletableFuture<HttpResponse<byte[]>> coming) throws InterruptedException {
        try {
            var response = coming.get(patience.toMillis(), TimeUnit.MILLISECONDS);
            return new Answer.Came(response.statusCode(), response.headers(), response.body());
        } catch (TimeoutException e) {
            coming.cancel(true);
            return new Answer.Lost();
        } catch (ExecutionException e) {
            return switch (e.getCause()) {
                case IOException said when String.valueOf(said.getMessage()).startsWith(LIMITED) -> throw new TooMuch();
                case ConnectException _, HttpConnectTimeoutException _, SSLHandshakeException _ -> new Answer.NotSent();
                case null, default -> new Answer.Lost();
            };
        }
    }

    /**
     * Whoever names a server must not make Torg speak to the machines behind it. The name is looked up here and once more
     * for the connection; should it lead elsewhere the second time, the certificate does not match, because without the
     * permission for private addresses nothing goes without TLS.
     */
    boolean isKnown(URI address) {
        var open = trusted.test(address);
        if (!open && !"https".equals(address.getScheme())) {
            throw notAllowed();
        }
        try {
            for (var found : InetAddress.getAllByName(address.getHost())) {
                if (!open && !PublicAddress.is(found)) {
                    throw notAllowed();
                }
            }
            return true;
        } catch (UnknownHostException e) {
            return false;
        }
    }

    HttpClient client() {
        return client;
    }

    Duration patience() {
        return patience;
    }

    private Fault notAllowed() {
        return new Fault(Fault.Kind.NOT_ALLOWED, "platforms.server-not-allowed", clock.instant());
    }

    /** When a server that is asked too much (429) may be asked again. */
    public Instant until(HttpHeaders headers) {
        var now = clock.instant();
        var until = headers.firstValue("Retry-After")
                .flatMap(text -> number(text).map(now::plusSeconds).or(() -> date(text)))
                .or(() -> headers.firstValue("RateLimit-Reset")
                        .or(() -> headers.firstValue("x-rate-limit-reset"))
                        .flatMap(PlatformHttp::number)
                        .map(Instant::ofEpochSecond))
                .or(() -> headers.firstValue("X-RateLimit-Reset").flatMap(PlatformHttp::moment))
                .orElse(now.plus(USUAL_WAIT));
        var soonest = now.plus(SHORTEST_WAIT);
        var latest = now.plus(LONGEST_WAIT);
        return until.isBefore(soonest) ? soonest : until.isAfter(latest) ? latest : until;
    }

    private static Optional<Long> number(String text) {
        return text.matches("\\d{1,10}") ? Optional.of(Long.parseLong(text)) : Optional.empty();
    }

    /** Mastodon's servers tell it as a time of the calendar (docs.joinmastodon.org/api/rate-limits). */
    private static Optional<Instant> moment(String text) {
        try {
            return Optional.of(java.time.OffsetDateTime.parse(text).toInstant());
        } catch (DateTimeException e) {
            return number(text).map(Instant::ofEpochSecond);
        }
    }

    private static Optional<Instant> date(String text) {
        try {
            return Optional.of(ZonedDateTime.parse(text, DateTimeFormatter.RFC_1123_DATE_TIME)
                    .toInstant());
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }
}
