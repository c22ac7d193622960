package torg.platforms.bluesky;

import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
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
import torg.platforms.arrivals.Arrival;
import torg.platforms.arrivals.Cursor;
import torg.platforms.arrivals.Reach;
import torg.platforms.arrivals.Slice;
import torg.platforms.delivery.Intervention;
import torg.platforms.delivery.Reply;
import torg.platforms.figures.Counting;
import torg.platforms.http.Json;
import torg.platforms.http.PlatformHttp;
import torg.platforms.listening.Memory;
import torg.platforms.listening.Round;
import torg.platforms.profile.Look;
import torg.platforms.publishing.Publishing;
import torg.platforms.streams.Streaming;
import torg.vault.Secret;

/** Bluesky and every other server that speaks the AT Protocol (docs.bsky.app, atproto.com; read 2026-11-21). */
@Component
final class Bluesky implements Platform {
    private static final Duration PATIENCE = Duration.ofSeconds(20);
    static final Memory.Shape SHAPE = new Memory.Shape(
            Duration.ofDays(30),
            200,
            100,
            500,
            "/" + AtUri.POSTS + "/",
            name -> AtUri.of(name).isPresent());

    private final Clock clock;
    private final PlatformHttp http;
    private final Xrpc xrpc;
    private final URI openDoor;
    private final Streaming stream;
    private final Limit limit = new PostLimit();
    private final Publishing posting;

    /**
     * @param privateServers {@code allowed} where servers on this machine and in its network may be connected, as in tests
     * @param openDoor the server that shows profiles to everybody, without a token
     * @param stream the server that tells of everybody's posts; empty for none
     */
    Bluesky(
            Clock clock,
            @Value("${TORG_BLUESKY_PRIVATE:}") String privateServers,
            @Value("${TORG_BLUESKY_PUBLIC:https://public.api.bsky.app}") URI openDoor,
            @Value("${TORG_BLUESKY_STREAM:}") String stream) {
        this.clock = clock;
        this.http = new PlatformHttp(address -> "allowed".equals(privateServers), PATIENCE, clock);
        this.xrpc = new Xrpc(http, clock);
        this.openDoor = openDoor;
        this.posting = new Posting(this::account, limit, clock);
        this.stream = new Firehose(stream, http, clock);
    }

    @Override
    public Network network() {
        return Network.BLUESKY;
    }

    /**
     * Not REPLY_ALONE: direct messages are another service (chat.bsky), outside the protocol. It takes a password with a
     * right of its own, which accounts are not connected with, and by default reaches only who follows the sender. Not
     * EDIT_OWN: the AppView shows a post that was put anew, but Bluesky's own app goes on showing its first words
     * (github.com/snarfed/bridgy-fed/issues/947), and who liked or answered it pointed at those.
     */
    @Override
    public Set<Ability> abilities() {
        return EnumSet.of(
                Ability.CONNECT,
                Ability.ARRIVALS,
                Ability.STREAM,
                Ability.REPLY,
                Ability.READ_BACK,
                Ability.REPEATABLE_REPLY,
                Ability.EDITS_SEEN,
                Ability.REMOVALS_SEEN,
                Ability.PROFILE,
                Ability.HIDE,
                Ability.BLOCK,
                Ability.REPORT,
                Ability.PUBLISH,
                Ability.REPEATABLE_POST,
                Ability.ALTERNATIVE_TEXT,
                Ability.REMOVE_OWN,
                Ability.FIGURES);
    }

    @Override
    public Limit replyLimit() {
        return limit;
    }

    @Override
    public Granted connect(Credentials credentials) {
        return new SignIn(xrpc, clock).connect(credentials);
    }

    @Override
    public Granted probe(Connection connection) {
        var account = account(connection);
        var answer = account.ask("com.atproto.server.getSession").orFault();
        if (!Json.text(answer, "did").equals(connection.remoteId())
                || !answer.path("active").booleanValue(true)) {
            throw new Fault(Fault.Kind.NOT_ALLOWED, "platforms.account-not-active", clock.instant());
        }
        var handle = Json.text(answer, "handle");
        return new Granted(
                connection.remoteId(),
                handle.isBlank() ? connection.handle() : handle,
                account.session().token());
    }

    @Override
    public Slice poll(Connection connection, Cursor from) {
        var now = clock.instant();
        var account = account(connection);
        var memory = Memory.of(from, now, SHAPE);
        var round = new Round(memory, now);
        var hearing = new Hearing(connection.remoteId(), round);
        return round.of(() -> {
            var more = new Notifications(account, memory, hearing).listen();
            new OwnPosts(account, memory, hearing).look();
            return new Threads(account, memory, hearing).sweep() || more;
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
            return new Answering(account(connection), limit).reply(reply);
        } catch (Fault fault) {
            return Answering.outcome(fault);
        }
    }

    @Override
    public Optional<Outcome.Delivered> readBack(Connection connection, Reply reply) {
        return new Answering(account(connection), limit).readBack(reply);
    }

    @Override
    public Outcome intervene(Connection connection, Intervention intervention) {
        try {
            return new Intervening(account(connection), clock).intervene(intervention);
        } catch (Fault fault) {
            return Answering.outcome(fault);
        }
    }

    @Override
    public Optional<Outcome.Delivered> readBack(Connection connection, Intervention intervention) {
        return new Intervening(account(connection), clock).readBack(intervention);
    }

    /** By its lasting id, so that another account that has taken the name over is not taken for the city's. */
    @Override
    public Look profile(Connection connection) {
        return new Appearance(account(connection)::ask, http, clock).of(connection.remoteId());
    }

    @Override
    public Optional<Look> profile(String handle) {
        var nobody = new Secret("");
        return Optional.of(
                new Appearance((method, parameters) -> xrpc.ask(openDoor, nobody, method, parameters), http, clock)
                        .of(SignIn.name(handle)));
    }

    @Override
    public Optional<Publishing> publishing() {
        return Optional.of(posting);
    }

    @Override
    public Optional<Counting> figures() {
        return Optional.of(new Tallies(this::account));
    }

    private Account account(Connection connection) {
        return new Account(xrpc, clock, connection);
    }
}
