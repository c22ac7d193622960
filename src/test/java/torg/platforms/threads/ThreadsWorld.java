package torg.platforms.threads;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicReference;
import torg.platforms.RemoteRef;
import torg.platforms.SimulatedWorld;
import torg.platforms.WebhookContract;
import torg.platforms.consent.Apps;
import torg.platforms.consent.Family;
import torg.platforms.http.Rest;
import torg.platforms.webhooks.Webhooks;
import torg.simulator.Member;
import torg.simulator.Site;
import torg.simulator.threads.ThreadsDialect;

/** Threads, acted. The account agrees for itself, and whoever runs the application has set where Threads is to call. */
final class ThreadsWorld extends SimulatedWorld {
    private static final HttpClient CLIENT =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private static final String CHALLENGE = "1158201444";

    private record Parts(AtomicReference<ThreadsDialect> dialect, AtomicReference<Apps> apps) {}

    private final Parts parts;

    ThreadsWorld() {
        this(new Parts(new AtomicReference<>(), new AtomicReference<>()));
    }

    private ThreadsWorld(Parts parts) {
        super(
                Site.THREADS,
                Family.THREADS,
                society -> {
                    parts.dialect().set(new ThreadsDialect(society));
                    return parts.dialect().get();
                },
                (apps, clock) -> {
                    parts.apps().set(apps);
                    return new Threads(apps, clock, passing(clock));
                });
        this.parts = parts;
        dialect().tells(city.id(), WebhookContract.OUR_ADDRESS.toString(), word());
    }

    String asaId() {
        return asa.id();
    }

    String word() {
        return ThreadsCalls.word(parts.apps().get().of(Family.THREADS).orElseThrow());
    }

    ThreadsDialect dialect() {
        return parts.dialect().get();
    }

    @Override
    protected Member presses() {
        return city;
    }

    @Override
    public RemoteRef somebodyAsks(String text) {
        return ref(society.mention(asa, city, text));
    }

    @Override
    public boolean takes(String text) {
        return raw("/v1.0/" + city.id() + "/threads", Map.of("media_type", "TEXT", "text", text))
                        .statusCode()
                == 200;
    }

    String cityId() {
        return city.id();
    }

    /** A call without the adapter, in the account's name. */
    HttpResponse<String> raw(String path, Map<String, String> fields) {
        var token = society.grant(
                site,
                society.secret("raw"),
                "long",
                city.id(),
                Set.of("threads_basic", "threads_content_publish"),
                Instant.MAX,
                "");
        var request = HttpRequest.newBuilder(URI.create(proxy.address() + "/threads" + path))
                .header("Authorization", "Bearer " + token.token())
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(Rest.query(fields)))
                .build();
        try {
            return CLIENT.send(request, BodyHandlers.ofString());
        } catch (java.io.IOException | InterruptedException e) {
            throw new AssertionError(e);
        }
    }

    /** Half of its sixty days, and a little more. */
    @Override
    public Optional<Duration> renewedAfter() {
        return Optional.of(Duration.ofDays(31));
    }

    @Override
    public Webhooks webhooks() {
        return new ThreadsCalls(parts.apps().get());
    }

    @Override
    public torg.platforms.webhooks.Call handshake() {
        return handshake(word());
    }

    static torg.platforms.webhooks.Call handshake(String word) {
        return new torg.platforms.webhooks.Call(
                "GET",
                Map.of("hub.mode", "subscribe", "hub.challenge", CHALLENGE, "hub.verify_token", word),
                Map.of(),
                new byte[0]);
    }

    @Override
    public boolean satisfies(torg.platforms.webhooks.Call handshake, Webhooks.Proof proof) {
        return proof.body().equals(CHALLENGE);
    }

    @Override
    protected String pathOf(Way.Call kind) {
        return switch (kind) {
            case CONNECT -> "/oauth/access_token";
            case POLL -> "/v1.0/me/"; // mentions, and what is counted
            case REPLY, PUBLISH -> city.id() + "/threads_publish";
        };
    }
}
