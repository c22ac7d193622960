package torg.platforms.tiktok;

import java.time.Clock;
import java.time.Duration;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;
import torg.platforms.Ability;
import torg.platforms.Connection;
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
import torg.platforms.delivery.Reply;
import torg.platforms.figures.Counting;
import torg.platforms.http.Json;
import torg.platforms.http.PlatformHttp;
import torg.platforms.http.Rest;
import torg.platforms.profile.Look;
import torg.platforms.publishing.Publishing;

/** TikTok by its API v2 (developers.tiktok.com, read 2026-11-22). */
@Component
final class TikTok implements Platform {
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private final Clock clock;
    private final PlatformHttp http;
    private final Api api;
    private final Limit limit = new PostLimit();

    TikTok(Apps apps, Clock clock) {
        this.clock = clock;
        this.http = new PlatformHttp(
                address ->
                        apps.of(Family.TIKTOK).filter(app -> app.holds(address)).isPresent(),
                PATIENCE,
                clock);
        this.api = new Api(apps, new Rest(http, clock), clock);
    }

    @Override
    public Network network() {
        return Network.TIKTOK;
    }

    /**
     * Neither ARRIVALS nor REPLY: comments and messages are not in TikTok's public interface, so somebody has to read them in
     * TikTok itself. Nothing can be described, changed or taken away by it either. Nor WEBHOOKS: TikTok calls about what has
     * become of a post and of a consent, and both are asked for anyway.
     */
    @Override
    public Set<Ability> abilities() {
        return EnumSet.of(Ability.CONSENT, Ability.PROFILE, Ability.PUBLISH, Ability.FIGURES);
    }

    @Override
    public Limit replyLimit() {
        return limit;
    }

    @Override
    public Granted probe(Connection connection) {
        var account = account(connection);
        var user = account.user("open_id,username");
        var handle = Json.text(user, "username");
        return new Granted(
                connection.remoteId(),
                handle.isBlank() ? connection.handle() : handle,
                account.token().secret());
    }

    /** Nothing is asked: there is nothing to be heard. */
    @Override
    public Slice poll(Connection connection, Cursor from) {
        return new Slice(List.of(), from, false);
    }

    @Override
    public List<Arrival> read(byte[] raw) {
        throw new Unreadable("nothing arrives from here");
    }

    @Override
    public Outcome reply(Connection connection, Reply reply) {
        return new Outcome.Refused("platforms.cannot-do-that");
    }

    @Override
    public Optional<Outcome.Delivered> readBack(Connection connection, Reply reply) {
        return Optional.empty();
    }

    @Override
    public Look profile(Connection connection) {
        return new Appearance(account(connection), http, clock).look();
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
        return new Events(api.apps(), clock);
    }

    private Account account(Connection connection) {
        return new Account(api, connection);
    }
}
