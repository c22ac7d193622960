package torg.platforms.http;

import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import torg.platforms.Fault;

/**
 * Fetches files that a platform has named, with the same guard as every other call: each step of the way is looked at anew,
 * since an address may send us on to another.
 */
public final class Downloads {
    private static final int MOST_STEPS = 3;
    private static final Duration SOON = Duration.ofMinutes(1);

    private final PlatformHttp http;
    private final Clock clock;

    /**
     * @param trusted as in {@link PlatformHttp}
     * @param patience with one file
     */
    public Downloads(Predicate<URI> trusted, Duration patience, Clock clock) {
        this.http = new PlatformHttp(trusted, patience, clock);
        this.clock = clock;
    }

    /** What came of it. */
    public sealed interface Download {
        record Came(byte[] bytes) implements Download {}

        record TooLarge() implements Download {}

        /** It is there no more (404, 410). */
        record Gone() implements Download {}

        /** It is not for us: it needs a permission, or the permission in its address has run out (401, 403). */
        record Closed() implements Download {}

        /** An address that leads into our own network, or is none. */
        record NotAllowed() implements Download {}

        /** Nobody answered, or not now. */
        record NotNow(Instant until) implements Download {}
    }

    /** @param largest in bytes */
    public Download fetch(URI address, long largest) {
        return fetch(address, Map.of(), largest);
    }

    /**
     * @param headers for this address and for none that it leads to, since they may open what is ours
     * @param largest in bytes
     */
    public Download fetch(URI address, Map<String, String> headers, long largest) {
        try {
            return follow(address, headers, largest, MOST_STEPS);
        } catch (Fault notAllowed) {
            return new Download.NotAllowed();
        }
    }

    private Download follow(URI address, Map<String, String> headers, long largest, int steps) {
        if (address.getHost() == null) {
            return new Download.NotAllowed();
        }
        var asked = new HashMap<>(headers);
        asked.put("Accept", "*/*");
        var file = http.file(address, asked, largest);
        if (file.isEmpty()) {
            return new Download.TooLarge();
        }
        return switch (file.get()) {
            case PlatformHttp.Answer.NotSent(), PlatformHttp.Answer.Lost() -> later();
            case PlatformHttp.Answer.Came came -> {
                var next = elsewhere(address, came);
                yield next.isEmpty()
                        ? read(came)
                        : steps > 0 ? follow(next.get(), Map.of(), largest, steps - 1) : new Download.NotAllowed();
            }
        };
    }

    private static Optional<URI> elsewhere(URI address, PlatformHttp.Answer.Came came) {
        if (came.status() < 300 || came.status() >= 400) {
            return Optional.empty();
        }
        try {
            return came.headers().firstValue("Location").map(address::resolve);
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    private Download read(PlatformHttp.Answer.Came came) {
        return switch (came.status()) {
            case 200 -> new Download.Came(came.body());
            case 404, 410 -> new Download.Gone();
            case 401, 403 -> new Download.Closed();
            case 429 -> new Download.NotNow(http.until(came.headers()));
            default -> later();
        };
    }

    private Download later() {
        return new Download.NotNow(clock.instant().plus(SOON));
    }
}
