package torg.platforms.byhand;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.Set;
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
import torg.platforms.arrivals.Slice;
import torg.platforms.delivery.Reply;
import torg.platforms.profile.Look;

/** The adapter for what a person carries in and out. It can do nothing by itself, and says so. */
record Paper(Network network, Clock clock) implements Platform {
    private static final int LONGEST = 10_000;

    @Override
    public Set<Ability> abilities() {
        return Set.of();
    }

    @Override
    public Limit replyLimit() {
        return new Limit() {
            @Override
            public int most() {
                return LONGEST;
            }

            @Override
            public int used(String text) {
                return text.codePointCount(0, text.length());
            }
        };
    }

    @Override
    public Granted connect(Credentials credentials) {
        throw nobodyThere();
    }

    @Override
    public Granted probe(Connection connection) {
        throw nobodyThere();
    }

    @Override
    public Slice poll(Connection connection, Cursor from) {
        return new Slice(List.of(), from, false);
    }

    @Override
    public List<Arrival> read(byte[] raw) {
        return Written.of(raw).arrivals();
    }

    @Override
    public Outcome reply(Connection connection, Reply reply) {
        return new Outcome.Refused("platforms.by-hand");
    }

    @Override
    public Optional<Outcome.Delivered> readBack(Connection connection, Reply reply) {
        return Optional.empty();
    }

    @Override
    public Look profile(Connection connection) {
        throw nobodyThere();
    }

    private Fault nobodyThere() {
        return new Fault(Fault.Kind.NOT_ALLOWED, "platforms.by-hand", clock.instant());
    }
}
