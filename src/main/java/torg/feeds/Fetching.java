package torg.feeds;

import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Optional;
import java.util.function.Predicate;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;
import torg.platforms.Fault;
import torg.platforms.http.PlatformHttp;

/** Asks a site for its feed, with what we had last time, so that what has not changed is not sent. */
@Component
class Fetching {
    private static final Duration PATIENCE = Duration.ofSeconds(20);
    private static final Duration AFTER_A_FAULT = Duration.ofHours(1);
    private static final Duration WHEN_GONE = Duration.ofDays(1);
    private static final int MOST_STEPS = 3;
    private static final String FEEDS =
            "application/atom+xml, application/rss+xml, application/rdf+xml;q=0.9, application/xml;q=0.8, text/xml;q=0.8, */*;q=0.1";

    private final PlatformHttp http;
    private final Clock clock;

    @Autowired
    Fetching(Clock clock) {
        this(address -> false, clock);
    }

    /** @param trusted addresses on this machine, as in tests */
    Fetching(Predicate<URI> trusted, Clock clock) {
        this.http = new PlatformHttp(trusted, PATIENCE, clock);
        this.clock = clock;
    }

    /** @param etag of what we have; empty where we have nothing, as {@code lastModified} */
    Fetched fetch(URI address, String etag, String lastModified) {
        try {
            return follow(address, etag, lastModified, MOST_STEPS);
        } catch (Fault notAllowed) {
            return failed("feeds.internal-address", WHEN_GONE);
        }
    }

    private Fetched follow(URI address, String etag, String lastModified, int steps) {
        var headers = new LinkedHashMap<String, String>();
        headers.put("Accept", FEEDS);
        if (!etag.isEmpty()) {
            headers.put("If-None-Match", etag);
        }
        if (!lastModified.isEmpty()) {
            headers.put("If-Modified-Since", lastModified);
        }
        return switch (http.get(address, headers)) {
            case PlatformHttp.Answer.NotSent() -> failed("feeds.no-server", AFTER_A_FAULT);
            case PlatformHttp.Answer.Lost() -> failed("feeds.lost", AFTER_A_FAULT);
            case PlatformHttp.Answer.Came came -> {
                var elsewhere = elsewhere(address, came);
                yield elsewhere.isPresent() && steps > 0
                        ? follow(elsewhere.get(), etag, lastModified, steps - 1)
                        : read(address, came);
            }
        };
    }

    private static Optional<URI> elsewhere(URI address, PlatformHttp.Answer.Came came) {
        if (came.status() < 300 || came.status() >= 400 || came.status() == 304) {
            return Optional.empty();
        }
        try {
            return came.headers().firstValue("Location").map(address::resolve).filter(next -> next.getHost() != null);
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    private Fetched read(URI address, PlatformHttp.Answer.Came came) {
        return switch (came.status()) {
            case 200 -> feed(address, came);
            case 304 -> new Fetched.Unchanged();
            case 404, 410 -> failed("feeds.gone", WHEN_GONE);
            case 401, 403 -> failed("feeds.closed", AFTER_A_FAULT);
            case 429 -> new Fetched.Failed("feeds.slow-down", http.until(came.headers()));
            default -> failed("feeds.fault", AFTER_A_FAULT);
        };
    }

    private Fetched feed(URI address, PlatformHttp.Answer.Came came) {
        if (came.body().length > Reader.LARGEST) {
            return failed("feeds.too-large", WHEN_GONE);
        }
        var type = came.headers().firstValue("Content-Type").orElse("");
        return Reader.read(came.body(), type, address, clock.instant())
                .<Fetched>map(read -> new Fetched.Came(
                        read.title(), read.items(), validator(came, "ETag"), validator(came, "Last-Modified")))
                .orElseGet(() -> failed("feeds.no-feed", AFTER_A_FAULT));
    }

    /** What is not fit to be sent back is not kept. */
    private static String validator(PlatformHttp.Answer.Came came, String name) {
        return came.headers()
                .firstValue(name)
                .filter(said -> said.matches("[\\x20-\\x7e]{1,200}"))
                .orElse("");
    }

    private Fetched failed(String word, Duration pause) {
        return new Fetched.Failed(word, later(pause));
    }

    private Instant later(Duration pause) {
        return clock.instant().plus(pause);
    }
}
