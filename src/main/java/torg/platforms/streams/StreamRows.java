package torg.platforms.streams;

import java.sql.Timestamp;
import java.sql.Types;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import torg.platforms.Network;
import torg.platforms.health.Condition.Direct.State;

/** The table stream. */
@Component
public class StreamRows {
    /** So long a node that no longer says anything is believed to listen. */
    static final Duration LEASE = Duration.ofMinutes(1);
    /** A place that is older is not gone on from: a network that tells of everybody would tell for hours. */
    private static final Duration WORTH_GOING_ON = Duration.ofMinutes(10);

    private final JdbcClient db;
    private final Clock clock;

    StreamRows(JdbcClient db, Clock clock) {
        this.db = db;
        this.clock = clock;
    }

    /**
     * One that this node is to listen to.
     *
     * @param connection empty where it tells of all accounts on the network
     * @param place from which it can go on; empty for from now on
     */
    record Due(String name, Network network, Optional<Long> connection, String place, int tries) {}

    /** @param place that was reached; empty where it is not known */
    record Held(String name, Instant heard, String place) {}

    /** Whether what happens there rings by itself now, so that it need not be gone there often. */
    public boolean tells(long connection) {
        return db.sql("""
                        select exists (select from stream s join connection c on s.name in ('connection/' || c.id, 'network/' || c.network)
                            where c.id = :id and s.state = 'OPEN' and s.held_until > :now)
                        """)
                .param("id", connection)
                .param("now", now())
                .query(Boolean.class)
                .single();
    }

    /** Connections that have been made since, and networks that have been turned on; what has ended is forgotten. */
    void join(Set<Network> byAccount, Set<Network> byNetwork) {
        db.sql("""
                        delete from stream s where not exists (
                            select from connection c where c.ended_at is null and c.sealed_token is not null and (
                                c.id = s.connection_id and c.network = any(:byAccount)
                                or s.connection_id is null and c.network = s.network and c.network = any(:byNetwork)))
                        """)
                .param("byAccount", names(byAccount))
                .param("byNetwork", names(byNetwork))
                .update();
        db.sql("""
                        insert into stream (name, network, connection_id, next_at)
                        select 'connection/' || id, network, id, cast(:now as timestamptz) from connection
                        where ended_at is null and sealed_token is not null and network = any(:byAccount)
                        union select 'network/' || network, network, null, cast(:now as timestamptz) from connection
                        where ended_at is null and sealed_token is not null and network = any(:byNetwork)
                        on conflict do nothing
                        """)
                .param("now", now())
                .param("byAccount", names(byAccount))
                .param("byNetwork", names(byNetwork))
                .update();
    }

    private static String[] names(Set<Network> networks) {
        return networks.stream().map(Network::name).toArray(String[]::new);
    }

    /** Those that nobody listens to, taken by this node until it no longer renews them. */
    List<Due> take(UUID node, Set<Network> networks, int most) {
        return db.sql("""
                        update stream set held_by = :node, held_until = :lease,
                            state = case state when 'OPEN' then 'BROKEN' else state end,
                            since = case state when 'OPEN' then :now else since end
                        where name in (
                            select name from stream
                            where next_at <= :now and (held_until is null or held_until <= :now) and network = any(:networks)
                            order by next_at limit :most for update skip locked)
                        returning *, case when heard_at > :old then place else '' end as going_on
                        """)
                .param("node", node)
                .param("lease", Timestamp.from(clock.instant().plus(LEASE)))
                .param("now", now())
                .param("old", Timestamp.from(clock.instant().minus(WORTH_GOING_ON)))
                .param("networks", names(networks))
                .param("most", most)
                .query((row, n) -> new Due(
                        row.getString("name"),
                        Network.valueOf(row.getString("network")),
                        Optional.ofNullable(row.getObject("connection_id", Long.class)),
                        row.getString("going_on"),
                        row.getInt("tries")))
                .list();
    }

    void opened(UUID node, String name) {
        db.sql("""
                        update stream set state = 'OPEN', word = null, since = :now, heard_at = :now
                        where name = :name and held_by = :node
                        """).param("now", now()).param("name", name).param("node", node).update();
    }

    /**
     * This node still listens to these.
     *
     * @return those that are still its own; of the others it must let go
     */
    List<String> keep(UUID node, Collection<Held> held) {
        return db.sql("""
                        update stream s set held_until = :lease, heard_at = greatest(s.heard_at, h.heard), place = h.place
                        from unnest(cast(:names as text[]), cast(:heard as timestamptz[]), cast(:places as text[])) as h (name, heard, place)
                        where s.name = h.name and s.held_by = :node
                        returning s.name
                        """)
                .param("lease", Timestamp.from(clock.instant().plus(LEASE)))
                .param("names", held.stream().map(Held::name).toArray(String[]::new))
                .param("heard", held.stream().map(one -> one.heard().toString()).toArray(String[]::new))
                .param("places", held.stream().map(Held::place).toArray(String[]::new))
                .param("node", node)
                .query(String.class)
                .list();
    }

    /** It is over, and somebody tries again later. */
    void ended(UUID node, Held held, State state, Optional<String> word, int tries, Instant next) {
        db.sql("""
                        update stream set since = case when state = :state then since else :now end, state = :state, word = :word,
                            heard_at = case when state = 'OPEN' then greatest(heard_at, :heard) else heard_at end, place = :place,
                            tries = :tries, next_at = :next, held_by = null, held_until = null
                        where name = :name and held_by = :node
                        """)
                .param("now", now())
                .param("state", state.name())
                .param("word", word.orElse(null), Types.VARCHAR)
                .param("heard", Timestamp.from(held.heard()))
                .param("place", held.place())
                .param("tries", tries)
                .param("next", Timestamp.from(next))
                .param("name", held.name())
                .param("node", node)
                .update();
    }

    /** Whoever is on a network, by the names the platform has for them. */
    Map<String, Long> accounts(Network network) {
        var accounts = new HashMap<String, Long>();
        db.sql("select remote_id, id from connection where network = :network and ended_at is null")
                .param("network", network.name())
                .query(row -> {
                    accounts.put(row.getString("remote_id"), row.getLong("id"));
                });
        return accounts;
    }

    /** Nobody rings for these any more: they are gone to as often as any other from now on. */
    void unheard(Collection<Long> connections, Duration within) {
        db.sql("""
                        update connection set next_poll_at = :soon where id in (
                            select id from connection where id = any(:ids) and next_poll_at > :soon and health = 'WORKS'
                            order by id for no key update)
                        """)
                .param("ids", connections.toArray(Long[]::new))
                .param("soon", Timestamp.from(clock.instant().plus(within)))
                .update();
    }

    private Timestamp now() {
        return Timestamp.from(clock.instant());
    }
}
