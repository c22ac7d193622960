package torg.platforms.consent;

import java.net.URI;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
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
import torg.platforms.delivery.Reply;
import torg.platforms.profile.Look;
import torg.vault.Secret;

/** A platform where one agrees on its own page, and that answers what a test tells it to. */
public final class Agreeable implements Platform, Consent {
    public static final String CODE = "the-code";

    /** What is behind the login. */
    public final List<Choice> accounts = new ArrayList<>();

    /** With what it was asked, and with what somebody came back. */
    public Asked asked;

    public Returned returned;
    public Optional<Fault> fault = Optional.empty();

    private final Network network;

    public Agreeable(Network network) {
        this.network = network;
    }

    public static Choice choice(String remoteId, String handle, String name) {
        return new Choice(
                new Granted(
                        remoteId,
                        handle,
                        new Secret("token-of-" + remoteId),
                        Optional.of(Instant.parse("2027-06-01T12:00:00Z"))),
                name);
    }

    public static Fault fault(Fault.Kind kind, String word) {
        return new Fault(kind, word, Instant.EPOCH);
    }

    @Override
    public URI page(Asked asked) {
        fault.ifPresent(no -> {
            throw no;
        });
        this.asked = asked;
        return URI.create("https://platform.example/agree?state=" + asked.state());
    }

    @Override
    public List<Choice> choices(Returned returned) {
        this.returned = returned;
        fault.ifPresent(no -> {
            throw no;
        });
        if (!returned.code().equals(CODE)) {
            throw fault(Fault.Kind.NOT_ALLOWED, "platforms.wrong-name-or-secret");
        }
        return accounts;
    }

    @Override
    public Family family() {
        return Family.TIKTOK;
    }

    @Override
    public Network network() {
        return network;
    }

    @Override
    public Set<Ability> abilities() {
        return Set.of(Ability.CONSENT, Ability.WEBHOOKS);
    }

    @Override
    public Optional<Consent> consent() {
        return Optional.of(this);
    }

    @Override
    public Limit replyLimit() {
        throw new UnsupportedOperationException();
    }

    @Override
    public Granted probe(Connection connection) {
        throw new UnsupportedOperationException();
    }

    @Override
    public Slice poll(Connection connection, Cursor from) {
        throw new UnsupportedOperationException();
    }

    /** It says that something happened, and nothing of what it was. */
    @Override
    public List<Arrival> read(byte[] raw) {
        return List.of();
    }

    @Override
    public Outcome reply(Connection connection, Reply reply) {
        throw new UnsupportedOperationException();
    }

    @Override
    public Optional<Outcome.Delivered> readBack(Connection connection, Reply reply) {
        throw new UnsupportedOperationException();
    }

    @Override
    public Look profile(Connection connection) {
        throw new UnsupportedOperationException();
    }
}
