package torg.platforms.x;

import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.springframework.stereotype.Component;
import torg.platforms.Ability;
import torg.platforms.Connection;
import torg.platforms.Fault;
import torg.platforms.Granted;
import torg.platforms.Limit;
import torg.platforms.Network;
import torg.platforms.Outcome;
import torg.platforms.Platform;
import torg.platforms.arrivals.Arrival;
import torg.platforms.arrivals.Cursor;
import torg.platforms.arrivals.Slice;
import torg.platforms.consent.Apps;
import torg.platforms.consent.Consent;
import torg.platforms.consent.Family;
import torg.platforms.delivery.Intervention;
import torg.platforms.delivery.Reply;
import torg.platforms.figures.Counting;
import torg.platforms.http.Downloads;
import torg.platforms.http.Downloads.Download;
import torg.platforms.http.Json;
import torg.platforms.http.PlatformHttp;
import torg.platforms.http.Rest;
import torg.platforms.listening.Memory;
import torg.platforms.profile.Look;
import torg.platforms.publishing.Publishing;

/** X by its API v2 (docs.x.com, read 2026-11-22). Every call is paid for, so every call is noted with what it cost. */
@Component
final class X implements Platform {
    /** As far back as X searches. */
    private static final Memory.Shape SHAPE = new Memory.Shape(Duration.ofDays(7), 200, 600, 0, "", Account::isId);

    private static final Duration PATIENCE = Duration.ofSeconds(20);
    private static final Duration TO_FETCH = Duration.ofMinutes(2);

    private final Clock clock;
    private final PlatformHttp http;
    private final Downloads downloads;
    private final Api api;
    private final Limit limit = new PostLimit();

    X(Apps apps, Clock clock) {
        this.clock = clock;
        Predicate<URI> ours =
                address -> apps.of(Family.X).filter(app -> app.holds(address)).isPresent();
        this.http = new PlatformHttp(ours, PATIENCE, clock);
        this.downloads = new Downloads(ours, TO_FETCH, clock);
        this.api = new Api(apps, new Rest(http, clock), clock);
    }

    @Override
    public Network network() {
        return Network.X;
    }

    /**
     * Not REPEATABLE_POST and EDIT_OWN: a post carries no key of ours, and only paying members may change theirs.
     * Nor REPEATABLE_REPLY: X refuses the same words under the same post a second time, but what is said between two would be
     * said twice. Not REPORT: there is no such call.
     */
    @Override
    public Set<Ability> abilities() {
        return EnumSet.of(
                Ability.CONSENT,
                Ability.WEBHOOKS,
                Ability.ARRIVALS,
                Ability.MESSAGES,
                Ability.EDITS_SEEN,
                Ability.REMOVALS_SEEN,
                Ability.REPLY,
                Ability.READ_BACK,
                Ability.PROFILE,
                Ability.HIDE,
                Ability.BLOCK,
                Ability.PUBLISH,
                Ability.ALTERNATIVE_TEXT,
                Ability.REMOVE_OWN,
                Ability.FIGURES);
    }

    /**
     * A file of a message: GET /2/dm_conversations/media/:dm_id/:media_id/:resource_id
     * (docs.x.com/x-api/direct-messages/download-dm-media, read 2026-11-22). What it costs, no page says.
     */
    @Override
    public Download fetch(Connection connection, String name, long largest) {
        return name.matches(Letter.FILE)
                ? new Account(api, connection)
                        .file(
                                "/dm_conversations/media/" + name,
                                (address, bearer) -> downloads.fetch(address, bearer, largest))
                : new Download.Gone();
    }

    @Override
    public Limit replyLimit() {
        return limit;
    }

    @Override
    public Granted probe(Connection connection) {
        var account = account(connection);
        var me = Denial.orFault(account.get("/users/me", Map.of(), Price.USER_READ), clock.instant())
                .path("data");
        if (!Json.text(me, "id").equals(connection.remoteId())) {
            throw new Fault(Fault.Kind.NOT_ALLOWED, "platforms.account-not-active", clock.instant());
        }
        var handle = Json.text(me, "username");
        return new Granted(
                connection.remoteId(),
                handle.isBlank() ? connection.handle() : handle,
                account.token().secret());
    }

    @Override
    public Slice poll(Connection connection, Cursor from) {
        return new Listening(account(connection), connection.remoteId(), Memory.of(from, clock.instant(), SHAPE), clock)
                .listen();
    }

    @Override
    public List<Arrival> read(byte[] raw) {
        return Reading.read(raw);
    }

    @Override
    public Outcome reply(Connection connection, Reply reply) {
        try {
            return new Answering(account(connection), connection, limit, clock).reply(reply);
        } catch (Fault fault) {
            return Denial.outcome(fault);
        }
    }

    @Override
    public Optional<Outcome.Delivered> readBack(Connection connection, Reply reply) {
        return new Answering(account(connection), connection, limit, clock).readBack(reply);
    }

    @Override
    public Outcome intervene(Connection connection, Intervention intervention) {
        try {
            return new Intervening(account(connection), connection, clock).intervene(intervention);
        } catch (Fault fault) {
            return Denial.outcome(fault);
        }
    }

    /** X tells nobody which answers are hidden, and who is blocked only as a whole list that is paid by the name; both may be done again. */
    @Override
    public Optional<Outcome.Delivered> readBack(Connection connection, Intervention intervention) {
        return Optional.empty();
    }

    @Override
    public Look profile(Connection connection) {
        return new Appearance(account(connection), http, clock).of(connection.remoteId());
    }

    @Override
    public Optional<Consent> consent() {
        return Optional.of(new Agreed(api));
    }

    @Override
    public Optional<Publishing> publishing() {
        return Optional.of(new Posting(this::account, limit, clock));
    }

    @Override
    public Optional<Counting> figures() {
        return Optional.of(new Figures(this::account, clock));
    }

    /** For tests, that need it made with the same application. */
    Events events() {
        return new Events(api);
    }

    private Account account(Connection connection) {
        return new Account(api, connection);
    }
}
