package torg.platforms.recount;

import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;
import torg.platforms.Ability;
import torg.platforms.Connection;
import torg.platforms.Connections;
import torg.platforms.Fault;
import torg.platforms.Network;
import torg.platforms.Platform;
import torg.platforms.Platforms;
import torg.platforms.RemoteRef;
import torg.platforms.arrivals.Arrival;
import torg.platforms.arrivals.Arrivals;
import torg.platforms.arrivals.Cursor;
import torg.platforms.arrivals.Landed;
import torg.platforms.arrivals.Reach;
import torg.platforms.delivery.Deliveries;
import torg.platforms.delivery.Publications;
import torg.platforms.profile.Look;
import torg.platforms.profile.Profile;
import torg.platforms.recount.Listing.CannotBeShown;
import torg.platforms.recount.Listing.Own;
import torg.platforms.recount.Listing.OwnPost;
import torg.platforms.recount.Listing.Shown;
import torg.platforms.recount.Listing.Theirs;

/**
 * Asks a platform for everything it shows, from the beginning and beside the rounds, whose cursor is left as it is. What
 * had not landed lands at once: the same thing heard twice is one arrival, so asking again can only mend (peers.md P90).
 */
@Component
public class Recount {
    /** Slices; who has more to tell is not counted, and the listing says so. */
    private static final int MOST_SLICES = 100;

    private final Connections connections;
    private final Platforms platforms;
    private final Arrivals arrivals;
    private final Deliveries deliveries;
    private final Publications publications;
    private final Clock clock;

    Recount(
            Connections connections,
            Platforms platforms,
            Arrivals arrivals,
            Deliveries deliveries,
            Publications publications,
            Clock clock) {
        this.connections = connections;
        this.platforms = platforms;
        this.arrivals = arrivals;
        this.deliveries = deliveries;
        this.publications = publications;
        this.clock = clock;
    }

    /** Outside any transaction: a platform may take its time. Never throws for what a network can do. */
    public Listing list(long connection) {
        var network = connections.health(connection).map(Connections.Health::network);
        var reach = network.flatMap(platforms::on).flatMap(Platform::reach);
        if (reach.isEmpty()) {
            return cannot(network.map(Recount::why).orElse("platforms.not-connected"));
        }
        try {
            return connections
                    .open(connection)
                    .map(open -> new Asking(platforms.required(network.get()), open, reach.get()).ask())
                    .orElseGet(() -> cannot("platforms.not-connected"));
        } catch (Fault fault) {
            return cannot(fault.getMessage());
        }
    }

    private Listing cannot(String word) {
        return new CannotBeShown(clock.instant(), word);
    }

    /** Why nobody can count there. */
    private static String why(Network network) {
        return switch (network) {
            case SQUARE -> "platforms.recount.ours";
            case X -> "platforms.recount.costs";
            case MAIL -> "platforms.recount.letters";
            case COUNTER, ELSEWHERE -> "platforms.recount.by-hand";
            case BLUESKY, MASTODON, FACEBOOK, INSTAGRAM, THREADS, LINKEDIN, YOUTUBE, TIKTOK ->
                "platforms.recount.only-told";
        };
    }

    private final class Asking {
        private final Platform platform;
        private final Connection connection;
        private final Reach reach;
        private final Instant until = clock.instant();
        private final Instant from;
        private final Map<RemoteRef, Theirs> theirs = new LinkedHashMap<>();
        private final Set<RemoteRef> threads = new HashSet<>();
        private final Set<String> heard = new HashSet<>();
        private int unreadable;

        Asking(Platform platform, Connection connection, Reach reach) {
            this.platform = platform;
            this.connection = connection;
            this.reach = reach;
            this.from = until.minus(reach.back());
        }

        /**
         * Until the platform has nothing more to tell: an adapter that meets a fault half way hands over what it has and
         * meets the fault again at the next call, when a listing must not pass for whole.
         */
        Listing ask() {
            var cursor = Cursor.BEGINNING;
            for (var slices = 0; slices < MOST_SLICES; slices++) {
                var slice = platform.poll(connection, cursor);
                var news = slice.landed().stream()
                        .filter(landed -> heard.add(landed.key()))
                        .toList();
                take(news);
                if (news.isEmpty() && !slice.more()) {
                    return shown(threads.size() < reach.threads());
                }
                cursor = slice.next();
            }
            return shown(false);
        }

        private void take(List<Landed> news) {
            var before = arrivals.landed(
                    connection.id(), news.stream().map(Landed::key).toList());
            arrivals.land(news.stream()
                    .map(landed -> new Arrivals.Incoming(connection.id(), landed))
                    .toList());
            news.forEach(landed -> read(landed, !before.contains(landed.key())));
        }

        private void read(Landed landed, boolean fresh) {
            try {
                platform.read(landed.raw()).stream()
                        .filter(Arrival.Written.class::isInstance)
                        .map(Arrival.Written.class::cast)
                        .forEach(written -> note(written, fresh));
            } catch (Platform.Unreadable nonsense) {
                unreadable++;
            }
        }

        private void note(Arrival.Written written, boolean fresh) {
            threads.add(written.root());
            var at = Arrival.believed(written.at(), until);
            if (!at.isBefore(from)) {
                theirs.merge(
                        written.ref(),
                        new Theirs(written.ref(), at, fresh),
                        (one, other) -> new Theirs(one.ref(), one.at(), one.fresh() && other.fresh()));
            }
        }

        private Listing shown(boolean whole) {
            return new Shown(until, from, whole, List.copyOf(theirs.values()), unreadable, own());
        }

        /** What others wrote has been counted all the same when this cannot be looked at now. */
        private Optional<Own> own() {
            if (!platform.abilities().contains(Ability.PROFILE)) {
                return Optional.empty();
            }
            try {
                return platform.profile(connection) instanceof Look.Seen seen
                        ? Optional.of(new Own(posts(seen.profile().latest()), seen.raw()))
                        : Optional.empty();
            } catch (Fault cannotTell) {
                return Optional.empty();
            }
        }

        private List<OwnPost> posts(Collection<Profile.Post> latest) {
            var refs = latest.stream().map(post -> post.ref().value()).toList();
            var sent = new HashSet<>(publications.delivered(refs));
            sent.addAll(deliveries.delivered(refs));
            return latest.stream()
                    .map(post -> new OwnPost(
                            post.ref(), post.at(), sent.contains(post.ref().value())))
                    .toList();
        }
    }
}
