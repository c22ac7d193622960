package torg.platforms;

import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import torg.platforms.arrivals.Arrival;
import torg.platforms.arrivals.Cursor;
import torg.platforms.arrivals.Landed;
import torg.platforms.arrivals.Slice;
import torg.vault.Secret;

/** Listens to an account as Torg does: from cursor to cursor, and by its key each thing once. */
public final class Listener {
    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final int ENDLESS = 100;

    private final PlatformWorld world;
    private final Connection connection;
    private final Map<String, byte[]> heard = new LinkedHashMap<>();
    private final List<Cursor> cursors = new ArrayList<>();
    private Cursor cursor = Cursor.BEGINNING;

    public Listener(PlatformWorld world) {
        this(world, world.connection());
    }

    public Listener(PlatformWorld world, Connection connection) {
        this.world = world;
        this.connection = connection;
        this.cursors.add(cursor);
    }

    /** A token that is renewed on the way is kept here. */
    public static Connection connection(String remoteId, String handle, Secret token) {
        return new Connection(1, remoteId, handle, token, new Connection.Renewal() {
            private Secret stored = token;

            @Override
            public synchronized Secret renew(UnaryOperator<Secret> exchange) {
                return stored = exchange.apply(stored);
            }
        });
    }

    /** Until nothing more is to be had at once. */
    public List<Arrival> listen() {
        var news = new ArrayList<Landed>();
        for (var slices = 0; slices < ENDLESS; slices++) {
            var slice = world.platform().poll(connection, cursor);
            news.addAll(hear(slice));
            cursor = slice.next();
            cursors.add(cursor);
            if (!slice.more()) {
                return read(news);
            }
        }
        throw new AssertionError("there is always more");
    }

    /** Listens from a cursor that was stored before, as after a crash, without going on from there. */
    public List<Arrival> listenFrom(Cursor before) {
        return read(hear(world.platform().poll(connection, before)));
    }

    private List<Landed> hear(Slice slice) {
        return slice.landed().stream()
                .filter(landed -> heard.putIfAbsent(landed.key(), landed.raw()) == null)
                .toList();
    }

    /** Listens until what has been heard so far suffices, and returns all of it; tries again, as Torg does. */
    public List<Arrival> listenUntil(Predicate<List<Arrival>> enough) {
        await().atMost(PATIENCE)
                .pollDelay(Duration.ZERO)
                .pollInterval(Duration.ofMillis(100))
                .ignoreExceptionsMatching(e -> e instanceof Fault fault && fault.kind() == Fault.Kind.TRY_AGAIN)
                .until(() -> {
                    listen();
                    world.aWhileLater();
                    return enough.test(all());
                });
        return all();
    }

    public List<Arrival> all() {
        return heard.values().stream()
                .flatMap(raw -> world.platform().read(raw).stream())
                .toList();
    }

    public List<Cursor> cursors() {
        return List.copyOf(cursors);
    }

    private List<Arrival> read(List<Landed> landed) {
        return landed.stream()
                .flatMap(one -> world.platform().read(one.raw()).stream())
                .toList();
    }

    /** Those of the arrivals that are somebody's words. */
    public static List<Arrival.Written> written(List<Arrival> arrivals) {
        return arrivals.stream()
                .filter(Arrival.Written.class::isInstance)
                .map(Arrival.Written.class::cast)
                .toList();
    }

    public static Predicate<List<Arrival>> says(String... texts) {
        Function<List<Arrival>, List<String>> all = arrivals ->
                written(arrivals).stream().map(Arrival.Written::text).toList();
        return arrivals -> all.apply(arrivals).containsAll(List.of(texts));
    }

    public static Predicate<List<Arrival>> tellsRemoved(RemoteRef ref) {
        return arrivals -> arrivals.stream()
                .anyMatch(a ->
                        a instanceof Arrival.Removed removed && removed.ref().equals(ref));
    }
}
