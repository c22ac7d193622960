package torg.records.completeness;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.test.util.ReflectionTestUtils;
import tools.jackson.databind.json.JsonMapper;
import torg.platforms.Ability;
import torg.platforms.Connection;
import torg.platforms.Credentials;
import torg.platforms.Fault;
import torg.platforms.Granted;
import torg.platforms.Limit;
import torg.platforms.Network;
import torg.platforms.Outcome;
import torg.platforms.Platform;
import torg.platforms.Platforms;
import torg.platforms.RemoteRef;
import torg.platforms.arrivals.Arrival;
import torg.platforms.arrivals.Cursor;
import torg.platforms.arrivals.Landed;
import torg.platforms.arrivals.Reach;
import torg.platforms.arrivals.Slice;
import torg.platforms.delivery.Reply;
import torg.platforms.profile.Look;
import torg.platforms.profile.Profile;

/** A platform in memory that shows what stands on it, stood in for the square's adapter during a test. */
final class Shelf implements Platform, AutoCloseable {
    private static final Network NETWORK = Network.SQUARE;

    /** What others wrote and what stands there, by its name. */
    final Map<String, Landed> stands = new LinkedHashMap<>();

    final List<Profile.Post> own = new ArrayList<>();
    Optional<Reach> reach = Optional.of(new Reach(Duration.ofDays(30), 100));
    /** Met in the middle of the way: what came before it is handed over first, as adapters do. */
    Optional<Fault> fault = Optional.empty();

    private final Map<Network, Platform> adapters;
    private final Platform before;

    @SuppressWarnings("unchecked")
    Shelf(Platforms platforms) {
        adapters = (Map<Network, Platform>) ReflectionTestUtils.getField(platforms, "adapters");
        before = adapters.put(NETWORK, this);
    }

    @Override
    public void close() {
        adapters.put(NETWORK, before);
    }

    /** @return the arrival, to be heard or not */
    Landed written(String ref, String text, Instant at) {
        var said = new JsonMapper()
                .writeValueAsString(Map.of(
                        "ref", ref, "root", ref, "parent", "", "name", "Åsa", "text", text, "at", at.toString()));
        var landed = new Landed(ref, said.getBytes(StandardCharsets.UTF_8));
        stands.put(ref, landed);
        return landed;
    }

    void nonsense(String key) {
        stands.put(key, new Landed(key, "{".getBytes(StandardCharsets.UTF_8)));
    }

    @Override
    public Network network() {
        return NETWORK;
    }

    @Override
    public Set<Ability> abilities() {
        var all = new HashSet<>(before.abilities());
        all.add(Ability.PROFILE);
        return all;
    }

    @Override
    public Optional<Reach> reach() {
        return reach;
    }

    /** Two at a time. */
    @Override
    public Slice poll(Connection connection, Cursor from) {
        var told = from.value().isEmpty() ? 0 : Integer.parseInt(from.value());
        var next = stands.values().stream().skip(told).limit(2).toList();
        if (told > 0 && fault.isPresent()) {
            throw fault.get();
        }
        return new Slice(
                next,
                new Cursor(Integer.toString(told + next.size())),
                fault.isEmpty() && told + next.size() < stands.size());
    }

    @Override
    public List<Arrival> read(byte[] raw) {
        return before.read(raw);
    }

    @Override
    public Look profile(Connection connection) {
        var profile = new Profile("bibliotek", "Biblioteket", "", List.of(), List.of(), Optional.empty(), own);
        return new Look.Seen(profile, own.toString().getBytes(StandardCharsets.UTF_8), Instant.now());
    }

    void posted(String ref, Instant at) {
        own.add(new Profile.Post(new RemoteRef(ref), at, Optional.empty()));
    }

    @Override
    public Limit replyLimit() {
        return before.replyLimit();
    }

    @Override
    public Granted connect(Credentials credentials) {
        return before.connect(credentials);
    }

    @Override
    public Granted probe(Connection connection) {
        return before.probe(connection);
    }

    @Override
    public Outcome reply(Connection connection, Reply reply) {
        return before.reply(connection, reply);
    }

    @Override
    public Optional<Outcome.Delivered> readBack(Connection connection, Reply reply) {
        return before.readBack(connection, reply);
    }
}
