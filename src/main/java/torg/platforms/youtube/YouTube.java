package torg.platforms.youtube;

import java.time.Clock;
import java.time.Duration;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
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
import torg.platforms.arrivals.Reach;
import torg.platforms.arrivals.Slice;
import torg.platforms.consent.Apps;
import torg.platforms.consent.Consent;
import torg.platforms.delivery.Intervention;
import torg.platforms.delivery.Reply;
import torg.platforms.figures.Counting;
import torg.platforms.http.Json;
import torg.platforms.listening.Memory;
import torg.platforms.listening.Round;
import torg.platforms.profile.Look;

/** YouTube by its Data API v3 (developers.google.com/youtube/v3/docs, read 2026-11-22; connectors.md 2.6). */
@Component
final class YouTube implements Platform {
    private static final Memory.Shape SHAPE =
            new Memory.Shape(Duration.ofDays(30), 300, 0, 500, "", name -> !name.isBlank());

    private final Clock clock;
    private final Door door;
    private final Limit limit = new CommentLimit();

    YouTube(Apps apps, Clock clock) {
        this.clock = clock;
        this.door = new Door(apps, clock);
    }

    @Override
    public Network network() {
        return Network.YOUTUBE;
    }

    /**
     * Not PUBLISH: what is published here is a film, and a post of the city's carries words and pictures; YouTube's own posts
     * with pictures are not in the interface. Not BLOCK: an author can be kept away together with a comment that is rejected
     * for good, and be let back by hand alone. Not REPORT: markAsSpam was withdrawn. Not WEBHOOKS: comments are told by none.
     * Not REPEATABLE_REPLY: there is no key to know a second try by.
     */
    @Override
    public Set<Ability> abilities() {
        return EnumSet.of(
                Ability.CONSENT,
                Ability.ARRIVALS,
                Ability.REPLY,
                Ability.READ_BACK,
                Ability.EDITS_SEEN,
                Ability.REMOVALS_SEEN,
                Ability.PROFILE,
                Ability.HIDE,
                Ability.FIGURES);
    }

    @Override
    public Limit replyLimit() {
        return limit;
    }

    @Override
    public Granted probe(Connection connection) {
        var account = account(connection);
        var channel = account.required("channels", "youtube#channelListResponse", "part", "snippet", "mine", "true")
                .path("items")
                .path(0);
        if (!Json.text(channel, "id").equals(connection.remoteId())) {
            throw new Fault(Fault.Kind.NOT_ALLOWED, "platforms.account-not-active", clock.instant());
        }
        return new Granted(connection.remoteId(), SignIn.handle(channel), account.token());
    }

    @Override
    public Slice poll(Connection connection, Cursor from) {
        var now = clock.instant();
        var account = account(connection);
        var memory = Memory.of(from, now, SHAPE);
        var round = new Round(memory, now);
        var hearing = new Hearing(connection.remoteId(), memory, round);
        return round.of(() -> new Threads(account, memory, hearing).listen());
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
            return new Answering(account(connection), limit).reply(reply);
        } catch (Fault fault) {
            return Refusal.outcome(fault);
        }
    }

    @Override
    public Optional<Outcome.Delivered> readBack(Connection connection, Reply reply) {
        return new Answering(account(connection), limit).readBack(reply);
    }

    @Override
    public Outcome intervene(Connection connection, Intervention intervention) {
        try {
            return new Intervening(account(connection)).intervene(intervention);
        } catch (Fault fault) {
            return Refusal.outcome(fault);
        }
    }

    @Override
    public Optional<Outcome.Delivered> readBack(Connection connection, Intervention intervention) {
        return new Intervening(account(connection)).readBack(intervention);
    }

    @Override
    public Look profile(Connection connection) {
        return new Appearance(account(connection), door.http()).look();
    }

    @Override
    public Optional<Consent> consent() {
        return Optional.of(new SignIn(door));
    }

    @Override
    public Optional<Counting> figures() {
        return Optional.of(new Figures(door));
    }

    private Account account(Connection connection) {
        return new Account(door, connection);
    }
}
