package torg.posts;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import org.springframework.test.util.ReflectionTestUtils;
import torg.platforms.Ability;
import torg.platforms.Connection;
import torg.platforms.Granted;
import torg.platforms.Limit;
import torg.platforms.Network;
import torg.platforms.Outcome;
import torg.platforms.Platform;
import torg.platforms.Platforms;
import torg.platforms.RemoteRef;
import torg.platforms.arrivals.Arrival;
import torg.platforms.arrivals.Cursor;
import torg.platforms.arrivals.Slice;
import torg.platforms.delivery.Reply;
import torg.platforms.profile.Look;
import torg.platforms.publishing.Post;
import torg.platforms.publishing.Publishing;
import torg.vault.Secret;

/** A platform in memory that takes posts of sixty characters, stood in for a real one's adapter during a test. */
final class Noticeboard implements Platform, Publishing, AutoCloseable {
    static final Network NETWORK = Network.LINKEDIN;
    static final int MOST = 60;

    /** What hangs there, by its name. */
    final Map<String, Post> hangs = new LinkedHashMap<>();

    /** How the next calls end instead; then as they should. */
    Supplier<Optional<Outcome>> trouble = Optional::empty;

    private final Map<Network, Platform> adapters;
    private final Optional<Platform> before;

    @SuppressWarnings("unchecked")
    Noticeboard(Platforms platforms) {
        adapters = (Map<Network, Platform>) ReflectionTestUtils.getField(platforms, "adapters");
        before = Optional.ofNullable(adapters.put(NETWORK, this));
    }

    @Override
    public void close() {
        before.ifPresentOrElse(real -> adapters.put(NETWORK, real), () -> adapters.remove(NETWORK));
    }

    @Override
    public Network network() {
        return NETWORK;
    }

    @Override
    public Set<Ability> abilities() {
        return Set.of(
                Ability.CONSENT,
                Ability.PUBLISH,
                Ability.EDIT_OWN,
                Ability.REMOVE_OWN,
                Ability.ALTERNATIVE_TEXT,
                Ability.REPEATABLE_POST);
    }

    @Override
    public Optional<Publishing> publishing() {
        return Optional.of(this);
    }

    /** Two for a letter beyond ASCII, so that it is known who counts. */
    @Override
    public Limit limit() {
        return new Limit() {
            @Override
            public int most() {
                return MOST;
            }

            @Override
            public int used(String text) {
                return text.codePoints().map(c -> c < 128 ? 1 : 2).sum();
            }
        };
    }

    @Override
    public Pictures pictures() {
        return new Pictures(0, 1, true);
    }

    @Override
    public synchronized Outcome publish(Connection connection, Post post) {
        return trouble.get().orElseGet(() -> {
            hangs.put("board:" + post.key(), post);
            return delivered("board:" + post.key());
        });
    }

    @Override
    public synchronized Optional<Outcome.Delivered> readBack(Connection connection, Post post) {
        return Optional.of("board:" + post.key()).filter(hangs::containsKey).map(Noticeboard::delivered);
    }

    @Override
    public synchronized Outcome edit(Connection connection, RemoteRef ref, String text) {
        return trouble.get().orElseGet(() -> {
            hangs.computeIfPresent(ref.value(), (name, was) -> new Post(was.key(), text, was.pictures(), was.at()));
            return delivered(ref.value());
        });
    }

    @Override
    public synchronized Outcome remove(Connection connection, RemoteRef ref) {
        hangs.remove(ref.value());
        return delivered(ref.value());
    }

    private static Outcome.Delivered delivered(String name) {
        return new Outcome.Delivered(new RemoteRef(name), "https://board.example/" + name);
    }

    @Override
    public Limit replyLimit() {
        return limit();
    }

    @Override
    public Granted probe(Connection connection) {
        return new Granted(connection.remoteId(), connection.handle(), new Secret(""));
    }

    @Override
    public Slice poll(Connection connection, Cursor from) {
        return new Slice(List.of(), from, false);
    }

    @Override
    public List<Arrival> read(byte[] raw) {
        return List.of();
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
        return new Look.Unknown("platforms.profile.captcha", java.time.Instant.EPOCH);
    }
}
