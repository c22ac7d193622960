package torg.platforms.health;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import torg.platforms.Network;
import torg.platforms.health.Condition.Direct;
import torg.platforms.health.Condition.Heard;
import torg.platforms.health.Condition.Listening;
import torg.platforms.health.Condition.Quota;
import torg.shell.Words;

/** How the living connections are, read out of all that is kept about them. The room above says which it may show. */
@Component
public class Conditions {
    /** So long before somebody must agree anew they are told (issue 5, part 4). */
    public static final Duration NOTICE = Duration.ofDays(30);

    private static final String RANKED = """
            with ranked as (
                select c.*, coalesce(c.agreed_at, c.made_at) as agreed, coalesce(c.health_word, r.word) as word,
                    case when c.health = 'BROKEN' or r.word is not null then 0
                        when c.ends_at <= :soon then 1 when c.health = 'WAITING' then 2 else 3 end as rank
                from connection c
                left join lateral (
                    select word from connection_refusal no where no.connection_id = c.id order by no.at desc limit 1) r on true
                where c.ended_at is null and c.sealed_token is not null and c.id = any(:ids))
            """;

    private final JdbcClient db;
    private final Uses uses;
    private final Clock clock;

    Conditions(JdbcClient db, Uses uses, Clock clock) {
        this.db = db;
        this.uses = uses;
        this.clock = clock;
    }

    /** What the list is narrowed to; empty narrows nothing. */
    public record Search(Optional<Network> network, Optional<Stands> stands) {
        public static final Search ALL = new Search(Optional.empty(), Optional.empty());
    }

    /** Where a list goes on. */
    public record After(Stands stands, long connection) {
        public static final After NOTHING = new After(Stands.BROKEN, 0);
    }

    /** The worst first. */
    public List<Condition> list(Collection<Long> ids, Search search, After after, int most) {
        return db.sql(RANKED + """
                        select k.*, coalesce(u.units, 0) as used, coalesce(m.cost, 0) as cost, q.remains, q.most, q.resets_at,
                            p.said_at, p.landed_at, w.state as listening, w.word as listening_word, w.called_at, s.word as direct_word,
                            s.since as direct_since, s.heard_at as direct_heard,
                            case when s.state = 'OPEN' and s.held_until <= :now then 'BROKEN' else s.state end as direct
                        from ranked k
                        left join connection_use u on u.connection_id = k.id and u.day = :today
                        left join lateral (
                            select sum(microdollars) as cost from connection_use
                            where connection_id = k.id and day between :first and :today) m on true
                        left join platform_quota q on q.whose = 'connection/' || k.id
                        left join connection_pulse p on p.connection_id = k.id
                        left join connection_webhook w on w.connection_id = k.id
                        left join stream s on s.name in ('connection/' || k.id, 'network/' || k.network)
                        where (k.rank, k.id) > (:afterRank, :afterId)
                          and k.network = coalesce(cast(:network as text), k.network)
                          and k.rank = coalesce(cast(:rank as int), k.rank)
                        order by k.rank, k.id limit :most
                        """)
                .param("ids", ids.toArray(Long[]::new))
                .param("soon", soon())
                .param("now", Timestamp.from(clock.instant()))
                .param("today", today())
                .param("first", today().withDayOfMonth(1))
                .param("afterRank", after.stands().ordinal())
                .param("afterId", after.connection())
                .param("network", search.network().map(Network::name).orElse(null), java.sql.Types.VARCHAR)
                .param("rank", search.stands().map(Stands::ordinal).orElse(null), java.sql.Types.INTEGER)
                .param("most", most)
                .query(Conditions::condition)
                .list();
    }

    public Optional<Condition> of(long connection) {
        return list(List.of(connection), Search.ALL, After.NOTHING, 1).stream().findFirst();
    }

    /** How many stand how; one that none does is missing. */
    public Map<Stands, Long> count(Collection<Long> ids, Optional<Network> network) {
        var counts = new EnumMap<Stands, Long>(Stands.class);
        db.sql(RANKED + """
                        select rank, count(*) as many from ranked
                        where network = coalesce(cast(:network as text), network) group by rank
                        """)
                .param("ids", ids.toArray(Long[]::new))
                .param("soon", soon())
                .param("network", network.map(Network::name).orElse(null), java.sql.Types.VARCHAR)
                .query((row, n) -> counts.put(Stands.values()[row.getInt("rank")], row.getLong("many")))
                .list();
        return counts;
    }

    /** Somebody has to do something: a connection that is broken, or that must be agreed to anew before long. */
    public record Ailing(long connection, boolean broken, Optional<Instant> ends) {
        public boolean ending() {
            return ends.isPresent();
        }
    }

    /** @return of all there are; the ends of those that end within {@link #NOTICE} */
    public List<Ailing> ailing() {
        return db.sql("""
                        select c.id, case when c.ends_at <= :soon then c.ends_at end as ends,
                            c.health = 'BROKEN' or exists (select from connection_refusal r where r.connection_id = c.id) as broken
                        from connection c
                        where c.ended_at is null and c.sealed_token is not null and (c.ends_at <= :soon or c.health = 'BROKEN'
                            or exists (select from connection_refusal r where r.connection_id = c.id))
                        order by c.id
                        """)
                .param("soon", soon())
                .query((row, n) -> new Ailing(row.getLong("id"), row.getBoolean("broken"), instant(row, "ends")))
                .list();
    }

    /** By application, those that used anything this month or were called today. */
    public List<Application> applications() {
        var used = new TreeMap<String, long[]>();
        db.sql("""
                        select c.network, sum(u.microdollars) as cost,
                            coalesce(sum(u.units) filter (where u.day = :today), 0) as used
                        from connection_use u join connection c on c.id = u.connection_id
                        where u.day between :first and :today group by c.network
                        """)
                .param("today", today())
                .param("first", today().withDayOfMonth(1))
                .query(row -> {
                    var sums = used.computeIfAbsent(
                            uses.application(Network.valueOf(row.getString("network"))), name -> new long[2]);
                    sums[0] += row.getLong("used");
                    sums[1] += row.getLong("cost");
                });
        var calls = calls();
        calls.keySet().forEach(name -> used.putIfAbsent(name, new long[2]));
        var quotas = quotas();
        return used.entrySet().stream()
                .map(one -> new Application(
                        one.getKey(),
                        one.getValue()[0],
                        Optional.ofNullable(quotas.get(one.getKey())),
                        one.getValue()[1],
                        calls.getOrDefault(one.getKey(), Map.of())))
                .toList();
    }

    private Map<String, Map<String, Long>> calls() {
        var calls = new HashMap<String, Map<String, Long>>();
        db.sql("select family, what, calls from webhook_tally where day = :today")
                .param("today", today())
                .query(row -> {
                    calls.computeIfAbsent(row.getString("family"), family -> new HashMap<>())
                            .put(row.getString("what"), row.getLong("calls"));
                });
        return calls;
    }

    private Map<String, Quota> quotas() {
        var quotas = new HashMap<String, Quota>();
        db.sql("select * from platform_quota where whose not like 'connection/%'")
                .query(row -> {
                    quotas.put(row.getString("whose"), quota(row));
                });
        return quotas;
    }

    private static Condition condition(ResultSet row, int number) throws SQLException {
        return new Condition(
                row.getLong("id"),
                Network.valueOf(row.getString("network")),
                row.getString("handle"),
                Stands.values()[row.getInt("rank")],
                Optional.ofNullable(row.getString("word")),
                instant(row, "tested_at"),
                row.getTimestamp("agreed").toInstant(),
                instant(row, "ends_at"),
                row.getLong("used"),
                row.getTimestamp("resets_at") == null ? Optional.empty() : Optional.of(quota(row)),
                row.getLong("cost"),
                heard(row),
                instant(row, "polled_at"),
                listening(row),
                direct(row));
    }

    private static Optional<Direct> direct(ResultSet row) throws SQLException {
        var word = Optional.ofNullable(row.getString("direct_word"));
        var since = instant(row, "direct_since");
        var heard = instant(row, "direct_heard");
        return Optional.ofNullable(row.getString("direct"))
                .map(state -> new Direct(Direct.State.valueOf(state), word, since, heard));
    }

    private static Optional<Heard> heard(ResultSet row) throws SQLException {
        var landed = instant(row, "landed_at");
        return instant(row, "said_at").map(said -> new Heard(said, landed.orElse(said)));
    }

    private static Optional<Listening> listening(ResultSet row) throws SQLException {
        var word = Optional.ofNullable(row.getString("listening_word"));
        var called = instant(row, "called_at");
        return Optional.ofNullable(row.getString("listening"))
                .map(state -> new Listening(Listening.State.valueOf(state), word, called));
    }

    private static Quota quota(ResultSet row) throws SQLException {
        return new Quota(
                row.getLong("remains"),
                row.getLong("most"),
                row.getTimestamp("resets_at").toInstant());
    }

    private static Optional<Instant> instant(ResultSet row, String column) throws SQLException {
        return Optional.ofNullable(row.getTimestamp(column)).map(Timestamp::toInstant);
    }

    private Timestamp soon() {
        return Timestamp.from(clock.instant().plus(NOTICE));
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), Words.ZONE);
    }
}
