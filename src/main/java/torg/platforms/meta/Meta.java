package torg.platforms.meta;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
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

/** What Facebook and Instagram have in common: one Graph, one login, one application of the city's. */
abstract class Meta implements Platform {
    private static final Memory.Shape SHAPE =
            new Memory.Shape(Duration.ofDays(30), 200, 100, 1000, "", name -> !name.isBlank());

    final Graph graph;
    private final Network network;
    private final Limit limit;
    private final Clock clock;

    Meta(Apps apps, Clock clock, Network network, Limit limit) {
        this.graph = new Graph(apps, clock);
        this.network = network;
        this.limit = limit;
        this.clock = clock;
    }

    @Override
    public final Network network() {
        return network;
    }

    @Override
    public final Limit replyLimit() {
        return limit;
    }

    @Override
    public final Granted probe(Connection connection) {
        var account = account(connection);
        var seen = graph.read(graph.get(account, account.id(), Map.of("fields", "id,username")));
        if (!Json.text(seen, "id").equals(connection.remoteId())) {
            throw new Fault(Fault.Kind.NOT_ALLOWED, "platforms.account-not-active", clock.instant());
        }
        var username = Json.text(seen, "username");
        return new Granted(
                connection.remoteId(), username.isBlank() ? connection.handle() : username, connection.token());
    }

    @Override
    public final Slice poll(Connection connection, Cursor from) {
        var now = clock.instant();
        var memory = Memory.of(from, now, SHAPE);
        var round = new Round(memory, now);
        var hearing = new Hearing(account(connection), Tongue.of(network), round);
        return round.of(() -> {
            var more = new Listening(graph, memory, hearing).listen();
            new Messages(graph, memory, hearing).listen();
            return more;
        });
    }

    @Override
    public final Optional<Reach> reach() {
        return Optional.of(SHAPE.reach());
    }

    @Override
    public final List<Arrival> read(byte[] raw) {
        return Reading.read(raw);
    }

    @Override
    public final Outcome reply(Connection connection, Reply reply) {
        try {
            return new Answering(graph, account(connection), limit).reply(reply);
        } catch (Fault fault) {
            return Refusals.outcome(fault);
        }
    }

    @Override
    public final Optional<Outcome.Delivered> readBack(Connection connection, Reply reply) {
        return new Answering(graph, account(connection), limit).readBack(reply);
    }

    @Override
    public final Outcome intervene(Connection connection, Intervention intervention) {
        try {
            return new Intervening(graph, account(connection)).intervene(intervention);
        } catch (Fault fault) {
            return Refusals.outcome(fault);
        }
    }

    @Override
    public final Optional<Outcome.Delivered> readBack(Connection connection, Intervention intervention) {
        return new Intervening(graph, account(connection)).readBack(intervention);
    }

    @Override
    public final Look profile(Connection connection) {
        return new Appearance(graph, account(connection)).look();
    }

    @Override
    public final Optional<Consent> consent() {
        return Optional.of(new Login(graph, network));
    }

    @Override
    public final Optional<Counting> figures() {
        return Optional.of(new Insights(graph, this::account));
    }

    final Account account(Connection connection) {
        return Account.of(connection)
                .filter(account -> account.network() == network)
                .orElseThrow(() -> new Fault(Fault.Kind.NOT_ALLOWED, "platforms.not-allowed", clock.instant()));
    }
}
