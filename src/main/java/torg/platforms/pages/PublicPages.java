package torg.platforms.pages;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;
import torg.platforms.Fault;
import torg.platforms.Network;
import torg.platforms.http.PlatformHttp;
import torg.platforms.http.PlatformHttp.Answer;
import torg.platforms.profile.Look;
import torg.platforms.profile.Neighbourhood;
import torg.platforms.profile.Picture;

/**
 * Reads an account's page as any visitor sees it, for accounts without adapter or connection. It says who asks, keeps to
 * what the site asks of robots, and takes no for an answer: a wall or a riddle is never climbed, it is {@code Unknown}.
 */
@Component
public class PublicPages {
    private static final Duration PATIENCE = Duration.ofSeconds(20);
    private static final Duration A_DAY = Duration.ofDays(1);
    private static final Duration SOON = Duration.ofMinutes(15);
    private static final int MOST_HOPS = 5;
    private static final int MOST_SITES = 2_000;
    private static final String US = "torg";
    private static final Map<String, String> PAGE =
            Map.of("Accept", "text/html,application/xhtml+xml", "Accept-Language", "sv,en;q=0.7");
    private static final Map<String, String> PICTURE = Map.of("Accept", "image/png,image/jpeg,image/webp,image/gif");

    private final PlatformHttp http;
    private final Optional<Neighbourhood> neighbourhood;
    private final Clock clock;
    private final Map<String, Kept> robots = new ConcurrentHashMap<>();

    @Autowired
    PublicPages(Optional<Neighbourhood> neighbourhood, Clock clock) {
        this(new PlatformHttp(address -> nextDoor(neighbourhood, address), PATIENCE, clock), neighbourhood, clock);
    }

    PublicPages(PlatformHttp http, Optional<Neighbourhood> neighbourhood, Clock clock) {
        this.http = http;
        this.neighbourhood = neighbourhood;
        this.clock = clock;
    }

    private static boolean nextDoor(Optional<Neighbourhood> neighbourhood, URI address) {
        return neighbourhood.filter(n -> n.holds(address)).isPresent();
    }

    private record Kept(Robots robots, Instant until) {}

    private record Arrived(URI at, Answer.Came came) {}

    /** @throws Fault with a word that tells why nothing can be said */
    public Look read(Network network, String handle, URI address) {
        var page = follow(withTls(address), PAGE);
        var status = page.came().status();
        if (status == 404 || status == 410) {
            return new Look.Gone(clock.instant());
        }
        var html = Html.of(page.at(), page.came().headers(), page.came().body())
                .orElseThrow(() -> no("platforms.profile.no-sense"));
        if (Wall.stands(html)) {
            throw no("platforms.profile.wall");
        }
        if (!html.shows(handle, address)) {
            throw no("platforms.profile.somebody-else");
        }
        var profile = html.profile(network, handle, this::picture, clock.instant())
                .orElseThrow(() -> no("platforms.profile.no-profile"));
        if ((profile.name() + profile.description()).indexOf('\uFFFD') >= 0) {
            throw no("platforms.profile.letters");
        }
        return new Look.Seen(profile, page.came().body(), clock.instant());
    }

    /**
     * Goes to a page as a visitor does and says where the way ended; empty when it is certainly not there.
     *
     * @throws Fault with a word: robots are asked to stay away, it stands behind a wall, or it cannot be reached now
     */
    public Optional<URI> arrive(URI address) {
        var page = follow(withTls(address), PAGE);
        if (page.came().status() != 200) {
            return Optional.empty();
        }
        var html = Html.of(page.at(), page.came().headers(), page.came().body())
                .orElseThrow(() -> no("platforms.profile.no-sense"));
        if (Wall.stands(html)) {
            throw no("platforms.profile.wall");
        }
        return Optional.of(page.at());
    }

    /** The picture's bytes, or none where there is certainly none. A picture that did not come makes the whole look unknown. */
    private Optional<byte[]> picture(URI address) {
        var came = follow(withTls(address), PICTURE).came();
        return came.status() == 200 && Picture.of(came.body()).isPresent()
                ? Optional.of(came.body())
                : Optional.empty();
    }

    /** Every hop is asked for leave anew. @return with status 200, 404 or 410 */
    private Arrived follow(URI address, Map<String, String> headers) {
        var at = address;
        for (var hops = 0; hops <= MOST_HOPS; hops++) {
            if (!robots(at).allow(path(at))) {
                throw no("platforms.profile.robots");
            }
            var came = came(http.get(at, headers));
            var next = came.headers().firstValue("Location").filter(l -> came.status() / 100 == 3);
            if (next.isEmpty()) {
                return new Arrived(at, answered(came));
            }
            at = hop(at, next.get());
            if (Wall.leadsTo(at)) {
                throw no("platforms.profile.wall");
            }
        }
        throw no("platforms.profile.endless");
    }

    private URI hop(URI from, String location) {
        try {
            return withTls(from.resolve(URI.create(location)));
        } catch (IllegalArgumentException e) {
            throw no("platforms.profile.no-sense");
        }
    }

    private Answer.Came answered(Answer.Came came) {
        return switch (came.status()) {
            case 200, 404, 410 -> came;
            case 429, 999 -> // 999 is LinkedIn's own
                throw new Fault(Fault.Kind.TOO_MUCH, "platforms.profile.slow-down", http.until(came.headers()));
            case 401, 403, 451 -> throw no("platforms.profile.not-shown");
            default -> throw later("platforms.profile.fault");
        };
    }

    private Answer.Came came(Answer answer) {
        return switch (answer) {
            case Answer.Came came -> came;
            case Answer.Lost lost -> throw later("platforms.profile.lost");
            case Answer.NotSent unsent -> throw later("platforms.profile.no-server");
        };
    }

    /** RFC 9309, 2.3.1: no rules allow everything, rules that cannot be reached allow nothing, and none are older than a day. */
    private Robots robots(URI page) {
        if (page.getHost() == null || page.getScheme() == null) {
            throw no("platforms.server-not-allowed");
        }
        var site = nextDoor(neighbourhood, page)
                ? neighbourhood.orElseThrow().base().toString()
                : page.getScheme() + "://" + page.getRawAuthority() + "/";
        var kept = robots.get(site);
        if (kept == null || !kept.until().isAfter(clock.instant())) {
            if (robots.size() >= MOST_SITES) {
                robots.clear();
            }
            kept = new Kept(
                    askForRobots(URI.create(site + "robots.txt")),
                    clock.instant().plus(A_DAY));
            robots.put(site, kept);
        }
        return kept.robots();
    }

    private Robots askForRobots(URI address) {
        var at = address;
        for (var hops = 0; hops <= MOST_HOPS; hops++) {
            if (!(http.get(at, Map.of("Accept", "text/plain")) instanceof Answer.Came came)) {
                throw later("platforms.profile.no-server");
            }
            var next = came.headers().firstValue("Location").filter(l -> came.status() / 100 == 3);
            if (next.isPresent()) {
                at = hop(at, next.get());
            } else if (came.status() == 429) {
                throw new Fault(Fault.Kind.TOO_MUCH, "platforms.profile.slow-down", http.until(came.headers()));
            } else if (came.status() >= 500) {
                throw later("platforms.profile.fault");
            } else {
                return came.status() == 200
                        ? Robots.of(new String(came.body(), StandardCharsets.UTF_8), US)
                        : Robots.ANYTHING_GOES;
            }
        }
        return Robots.ANYTHING_GOES;
    }

    private static String path(URI address) {
        var path = address.getRawPath() == null || address.getRawPath().isEmpty() ? "/" : address.getRawPath();
        return address.getRawQuery() == null ? path : path + "?" + address.getRawQuery();
    }

    /** Lists are full of addresses from the time before TLS; the demonstration's own are left as they are. */
    private URI withTls(URI address) {
        var text = address.toString();
        return text.toLowerCase(Locale.ROOT).startsWith("http://")
                        && address.getPort() < 0
                        && !nextDoor(neighbourhood, address)
                ? URI.create("https" + text.substring(4))
                : address;
    }

    private Fault no(String word) {
        return new Fault(Fault.Kind.NOT_ALLOWED, word, clock.instant());
    }

    private Fault later(String word) {
        return new Fault(Fault.Kind.TRY_AGAIN, word, clock.instant().plus(SOON));
    }
}
