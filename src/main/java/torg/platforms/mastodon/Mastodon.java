package torg.platforms.mastodon;

import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import torg.platforms.Ability;
import torg.platforms.Connection;
import torg.platforms.Credentials;
import torg.platforms.Fault;
import torg.platforms.Granted;
import torg.platforms.Limit;
import torg.platforms.Network;
import torg.platforms.Outcome;
import torg.platforms.Platform;
import torg.platforms.RemoteRef;
import torg.platforms.arrivals.Arrival;
import torg.platforms.arrivals.Cursor;
import torg.platforms.arrivals.Reach;
import torg.platforms.arrivals.Slice;
import torg.platforms.consent.App;
import torg.platforms.consent.Apps;
import torg.platforms.consent.Family;
import torg.platforms.delivery.Intervention;
import torg.platforms.delivery.Reply;
import torg.platforms.figures.Counting;
import torg.platforms.figures.Figure;
import torg.platforms.http.Pause;
import torg.platforms.http.PlatformHttp;
import torg.platforms.listening.Memory;
import torg.platforms.listening.Round;
import torg.platforms.profile.Look;
import torg.platforms.publishing.Publishing;
import torg.platforms.streams.Streaming;

/**
 * Mastodon and every other server of the fediverse that speaks its client protocol: GoToSocial, Pleroma, Akkoma, snac
 * (docs.joinmastodon.org, read 2026-11-22; where servers differ, reference/connectors.md 1b).
 */
@Component
final class Mastodon implements Platform {
    private static final Duration PATIENCE = Duration.ofSeconds(20);
    private static final Memory.Shape SHAPE = new Memory.Shape(Duration.ofDays(30), 200, 100, 500, "", LocalId::isId);

    private final Clock clock;
    private final PlatformHttp http;
    private final Publishing posting;
    private final Streaming stream;

    /**
     * @param apps none of the city's is needed at any server; but where the platforms are acted on this very machine, there is
     *     a server among them
     * @param privateServers {@code allowed} where servers on this machine and in its network may be connected, as in tests
     */
    @Autowired
    Mastodon(Apps apps, Clock clock, @Value("${TORG_MASTODON_PRIVATE:}") String privateServers) {
        this(apps, clock, privateServers, Pause.ofTheMachine());
    }

    /** @param pause while the server is at work on a picture */
    Mastodon(Apps apps, Clock clock, String privateServers, Pause pause) {
        this.clock = clock;
        this.http = new PlatformHttp(
                address -> "allowed".equals(privateServers) || isActedHere(apps, address), PATIENCE, clock);
        this.posting = new Posting(this::access, this::api, clock, pause);
        this.stream = new UserStream(this::access, this::api, http, clock);
    }

    private static boolean isActedHere(Apps apps, URI address) {
        return Arrays.stream(Family.values())
                .flatMap(family -> apps.of(family).stream())
                .filter(App::nextDoor)
                .anyMatch(app -> address.normalize()
                        .toString()
                        .startsWith(app.api().resolve(".").toString()));
    }

    @Override
    public Network network() {
        return Network.MASTODON;
    }

    /**
     * Not HIDE: nobody can hide what stands on somebody else's server. Not REPEATABLE_REPLY nor REPEATABLE_POST, though
     * Mastodon itself knows a key for an hour: other servers ignore it, and none tells whether it does. Not REPLY_ALONE: an
     * answer is seen by as many as what it answers.
     */
    @Override
    public Set<Ability> abilities() {
        return EnumSet.of(
                Ability.CONNECT,
                Ability.ARRIVALS,
                Ability.STREAM,
                Ability.REPLY,
                Ability.READ_BACK,
                Ability.EDITS_SEEN,
                Ability.REMOVALS_SEEN,
                Ability.PROFILE,
                Ability.BLOCK,
                Ability.REPORT,
                Ability.MESSAGES,
                Ability.PUBLISH,
                Ability.ALTERNATIVE_TEXT,
                Ability.EDIT_OWN,
                Ability.REMOVE_OWN,
                Ability.FIGURES);
    }

    @Override
    public Limit replyLimit() {
        return Answering.LIMIT;
    }

    @Override
    public Granted connect(Credentials credentials) {
        return new SignIn(http, clock).connect(credentials);
    }

    @Override
    public Granted probe(Connection connection) {
        return new SignIn(http, clock).probe(connection, access(connection));
    }

    @Override
    public Slice poll(Connection connection, Cursor from) {
        var now = clock.instant();
        var api = api(connection);
        var memory = Memory.of(from, now, SHAPE);
        var round = new Round(memory, now);
        var hearing = new Hearing(access(connection), memory, round);
        var roots = new Roots(api, memory, hearing);
        return round.of(() -> {
            var more = new Notifications(api, memory, hearing, roots).listen();
            new OwnPosts(api, memory, hearing, roots).look();
            return new Threads(api, memory, hearing, roots).sweep() || more;
        });
    }

    @Override
    public Optional<Streaming> streaming() {
        return Optional.of(stream);
    }

    @Override
    public Optional<Reach> reach() {
        return Optional.of(SHAPE.reach());
    }

    @Override
    public List<Arrival> read(byte[] raw) {
        return Reading.read(raw);
    }

    @Override
    public Outcome reply(Connection connection, Reply reply) {
        try {
            return answering(connection).reply(reply);
        } catch (Fault fault) {
            return Answering.outcome(fault);
        }
    }

    @Override
    public Optional<Outcome.Delivered> readBack(Connection connection, Reply reply) {
        return answering(connection).readBack(reply);
    }

    private Answering answering(Connection connection) {
        return new Answering(api(connection), access(connection), clock);
    }

    @Override
    public Outcome intervene(Connection connection, Intervention intervention) {
        try {
            return intervening(connection).intervene(intervention);
        } catch (Fault fault) {
            return Answering.outcome(fault);
        }
    }

    @Override
    public Optional<Outcome.Delivered> readBack(Connection connection, Intervention intervention) {
        return intervening(connection).readBack(intervention);
    }

    private Intervening intervening(Connection connection) {
        return new Intervening(api(connection), access(connection), clock);
    }

    @Override
    public Look profile(Connection connection) {
        return appearance(connection).look();
    }

    private Appearance appearance(Connection connection) {
        return new Appearance(api(connection), access(connection), http, clock);
    }

    @Override
    public Optional<Publishing> publishing() {
        return Optional.of(posting);
    }

    @Override
    public Optional<Counting> figures() {
        return Optional.of(new Counting() {
            @Override
            public List<Figure> account(Connection connection) {
                return appearance(connection).account();
            }

            @Override
            public List<Figure> post(Connection connection, RemoteRef ref) {
                return appearance(connection).post(ref);
            }
        });
    }

    private Access access(Connection connection) {
        return Access.of(connection.token())
                .orElseThrow(() -> new Fault(Fault.Kind.NOT_ALLOWED, "platforms.not-allowed", clock.instant()));
    }

    private Api api(Connection connection) {
        var access = access(connection);
        return new Api(http, clock, access.server(), access.bearer(), connection.meter());
    }
}
