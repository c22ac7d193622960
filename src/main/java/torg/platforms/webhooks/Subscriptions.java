package torg.platforms.webhooks;

import java.net.URI;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import torg.platforms.Ability;
import torg.platforms.Connections;
import torg.platforms.Fault;
import torg.platforms.Network;
import torg.platforms.Platform;
import torg.platforms.Platforms;
import torg.platforms.consent.Consent;
import torg.platforms.consent.Family;
import torg.platforms.streams.Bells;
import torg.shell.ShellSettings;
import torg.shell.Whereabouts;

/**
 * The table connection_webhook: every connection that can be called about is asked for, again and again until the platform
 * agrees, and anew every other day, because some platforms forget.
 */
@Component
public class Subscriptions {
    private static final Logger log = LoggerFactory.getLogger(Subscriptions.class);
    private static final Duration ANEW = Duration.ofDays(2);
    private static final Duration CLAIM = Duration.ofMinutes(10);
    private static final Duration LONGEST = Duration.ofHours(6);
    /** So long after a call it is believed that calls come. */
    private static final Duration ALIVE = Duration.ofDays(1);
    /** That it was called about is written down so often at most: a storm of calls is not a storm of updates. */
    private static final Duration NOTING = Duration.ofSeconds(10);

    private final JdbcClient db;
    private final Connections connections;
    private final Platforms platforms;
    private final Bells bells;
    private final List<Webhooks> all;
    private final String address;
    private final boolean on;
    private final Clock clock;
    private final Map<Long, Instant> noted = new ConcurrentHashMap<>();

    /** @param scan {@code off} where nothing is to be asked of the platforms by itself ({@code TORG_SCAN}) */
    @Autowired
    Subscriptions(
            JdbcClient db,
            Connections connections,
            Platforms platforms,
            Bells bells,
            ObjectProvider<Webhooks> all,
            ShellSettings settings,
            @Value("${torg.scan:on}") String scan,
            Clock clock) {
        this(db, connections, platforms, bells, all.stream().toList(), settings.address(), !"off".equals(scan), clock);
    }

    Subscriptions(
            JdbcClient db,
            Connections connections,
            Platforms platforms,
            Bells bells,
            List<Webhooks> all,
            String address,
            boolean on,
            Clock clock) {
        this.db = db;
        this.connections = connections;
        this.platforms = platforms;
        this.bells = bells;
        this.all = all;
        this.address = address;
        this.on = on;
        this.clock = clock;
    }

    @Scheduled(fixedDelay = 5000)
    void go() {
        if (on && !all.isEmpty()) {
            round();
        }
    }

    void round() {
        join();
        due(20).forEach(this::ask);
    }

    /** Connections that have been made since. */
    private void join() {
        db.sql("""
                        insert into connection_webhook (connection_id, next_at)
                        select id, :now from connection
                        where ended_at is null and sealed_token is not null and network = any(:networks)
                        on conflict do nothing
                        """).param("now", now()).param("networks", networks()).update();
    }

    private String[] networks() {
        return platforms.all().stream()
                .map(Platform::network)
                .filter(network -> of(network).isPresent())
                .map(Network::name)
                .toArray(String[]::new);
    }

    private Optional<Webhooks> of(Network network) {
        return platforms
                .on(network)
                .filter(platform -> platform.abilities().contains(Ability.WEBHOOKS))
                .flatMap(platform -> platform.consent().map(Consent::family))
                .flatMap(this::of);
    }

    Optional<Webhooks> of(Family family) {
        return all.stream().filter(one -> one.family() == family).findFirst();
    }

    record Due(long connection, Network network, int tries) {}

    /** Claimed, so that no two nodes ask at once. What was refused is asked again when somebody has connected anew. */
    private List<Due> due(int most) {
        return db.sql("""
                        update connection_webhook w set next_at = :later from connection c
                        where c.id = w.connection_id and w.connection_id in (
                            select d.connection_id from connection_webhook d join connection l on l.id = d.connection_id
                            where l.ended_at is null and l.sealed_token is not null and l.network = any(:networks)
                              and d.next_at <= :now and d.state <> 'REFUSED'
                            order by d.next_at limit :most for update of d skip locked)
                        returning w.connection_id, c.network, w.tries
                        """)
                .param("now", now())
                .param("later", Timestamp.from(clock.instant().plus(CLAIM)))
                .param("networks", networks())
                .param("most", most)
                .query((row, n) -> new Due(
                        row.getLong("connection_id"), Network.valueOf(row.getString("network")), row.getInt("tries")))
                .list();
    }

    private void ask(Due due) {
        var webhooks = of(due.network()).orElseThrow();
        connections.open(due.connection()).ifPresent(connection -> {
            try {
                webhooks.subscribe(
                        connection,
                        URI.create(address + "/hooks/" + webhooks.family().word()));
                settle(due, "ASKED", Optional.empty(), 0, ANEW);
            } catch (Fault fault) {
                var no = fault.kind() == Fault.Kind.NOT_ALLOWED || fault.kind() == Fault.Kind.GONE;
                settle(due, no ? "REFUSED" : "WANTED", Optional.of(fault.getMessage()), due.tries() + 1, pause(due));
            } catch (RuntimeException bug) {
                log.error("A fault while connection {} was subscribed ({})", due.connection(), Whereabouts.of(bug));
                settle(due, "WANTED", Optional.of("platforms.try-again"), due.tries() + 1, pause(due));
            }
        });
    }

    private static Duration pause(Due due) {
        var longer = Duration.ofMinutes(1L << Math.min(due.tries(), 10));
        return longer.compareTo(LONGEST) < 0 ? longer : LONGEST;
    }

    private void settle(Due due, String state, Optional<String> word, int tries, Duration pause) {
        db.sql("""
                        update connection_webhook set state = :state, word = :word, tries = :tries, asked_at = :now, next_at = :next
                        where connection_id = :id
                        """)
                .param("state", state)
                .param("word", word.orElse(null), java.sql.Types.VARCHAR)
                .param("tries", tries)
                .param("now", now())
                .param("next", Timestamp.from(clock.instant().plus(pause)))
                .param("id", due.connection())
                .update();
    }

    /** The platform has called about these. */
    void called(Collection<Long> connections) {
        var now = clock.instant();
        var late = connections.stream()
                .distinct()
                .filter(id -> noted.getOrDefault(id, Instant.MIN).isBefore(now.minus(NOTING)))
                .toList();
        if (late.isEmpty()) {
            return;
        }
        late.forEach(id -> noted.put(id, now));
        db.sql("""
                        insert into connection_webhook (connection_id, next_at, called_at)
                        select id, :now, :now from unnest(cast(:ids as bigint[])) as id order by id
                        on conflict (connection_id) do update set called_at = excluded.called_at
                        """).param("ids", late.toArray(Long[]::new)).param("now", now()).update();
    }

    /** Some platforms say only that something happened; what it was is fetched at once. */
    void hinted(Collection<Long> connections) {
        bells.ring(connections);
    }

    /** Whether calls come by themselves, so that it need not be gone there often. */
    public boolean calls(long connection) {
        return db.sql("select exists (select from connection_webhook where connection_id = :id and called_at > :since)")
                .param("id", connection)
                .param("since", Timestamp.from(clock.instant().minus(ALIVE)))
                .query(Boolean.class)
                .single();
    }

    private Timestamp now() {
        return Timestamp.from(clock.instant());
    }
}
