package torg.inbox.storm;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import torg.inbox.Sorted;
import torg.inbox.beside.Banner;
import torg.inbox.threading.Witness;
import torg.ledger.Actor;
import torg.ledger.Ledger;
import torg.shell.SignedIn;
import torg.shell.Words;

/**
 * The door to storms (peers.md P62). An account's baseline is its own four weeks, hour by hour, silent hours too: a storm
 * is what lies five standard deviations over its average. A machine calls on people here and does nothing else.
 */
@Component
public class Storms implements Witness, Banner.Teller {
    /** Below this many in an hour one person keeps up, however quiet the account is used to be. */
    static final int ALWAYS_BEARABLE = 10;

    private static final int HOURS = 28 * 24;
    private static final double FAR = 5;
    /** A storm goes on as long as it comes back within this time. */
    private static final Duration LULL = Duration.ofHours(2);

    private final JdbcClient db;
    private final Ledger ledger;
    private final Clock clock;

    Storms(JdbcClient db, Ledger ledger, Clock clock) {
        this.db = db;
        this.ledger = ledger;
        this.clock = clock;
    }

    /** A storm, as it stands. */
    public record Storm(
            long account,
            String accountName,
            Instant beganAt,
            Instant lastAt,
            int messages,
            double usual,
            double bearable) {}

    private record Hour(long account, int messages) {}

    private record Baseline(double usual, double bearable) {}

    @Override
    public void came(Map<Long, Integer> messages, Instant at) {
        var sorted = new TreeMap<>(messages); // one order for all who write at once
        var hour = at.truncatedTo(ChronoUnit.HOURS);
        db
                .sql("""
                        insert into account_hour as h (account_id, hour, messages)
                        select a, :hour, m from unnest(cast(:accounts as bigint[]), cast(:messages as integer[])) as t (a, m)
                        on conflict (account_id, hour) do update set messages = h.messages + excluded.messages
                        returning account_id, messages
                        """)
                .param("hour", Timestamp.from(hour))
                .param("accounts", sorted.keySet().toArray(Long[]::new))
                .param("messages", sorted.values().toArray(Integer[]::new))
                .query((row, n) -> new Hour(row.getLong(1), row.getInt(2)))
                .list()
                .stream()
                .filter(one -> one.messages() > ALWAYS_BEARABLE)
                .forEach(one -> weigh(one, hour, at));
    }

    private void weigh(Hour now, Instant hour, Instant at) {
        var baseline = baseline(now.account(), hour);
        if (now.messages() > baseline.bearable()) {
            var goesOn = db.sql("""
                            update storm set last_at = :at, messages = greatest(messages, :messages)
                            where account_id = :account and last_at > :lull
                            """)
                    .param("account", now.account())
                    .param("at", Timestamp.from(at))
                    .param("lull", Timestamp.from(at.minus(LULL)))
                    .param("messages", now.messages())
                    .update();
            if (goesOn == 0) {
                begin(now, baseline, at);
            }
        }
    }

    private void begin(Hour now, Baseline baseline, Instant at) {
        db.sql("""
                        insert into storm (account_id, began_at, last_at, messages, usual, bearable)
                        values (:account, :at, :at, :messages, :usual, :bearable)
                        """)
                .param("account", now.account())
                .param("at", Timestamp.from(at))
                .param("messages", now.messages())
                .param("usual", baseline.usual())
                .param("bearable", baseline.bearable())
                .update();
        ledger.record(
                Actor.TORG, new StormBegan(now.account(), now.messages(), Math.round(baseline.usual() * 10) / 10.0));
    }

    /** The two newest hours are left out: a storm is not compared with its own beginning. */
    private Baseline baseline(long account, Instant hour) {
        return db.sql("""
                        select coalesce(sum(messages), 0)::float8 / :hours as average,
                            coalesce(sum(messages::float8 * messages), 0) / :hours as squares
                        from account_hour where account_id = :account and hour >= :from and hour < :until
                        """)
                .param("account", account)
                .param("hours", HOURS)
                .param("from", Timestamp.from(hour.minus(Duration.ofHours(HOURS + 1))))
                .param("until", Timestamp.from(hour.minus(Duration.ofHours(1))))
                .query((row, n) -> {
                    var average = row.getDouble("average");
                    var spread = Math.sqrt(Math.max(0, row.getDouble("squares") - average * average));
                    return new Baseline(average, Math.max(ALWAYS_BEARABLE, average + FAR * spread));
                })
                .single();
    }

    @Override
    public void emergency(Map<Long, Sorted> conversations) {
        // Others raise that alarm.
    }

    /** Those that have not calmed down, and earlier ones, newest first. */
    public List<Storm> since(Instant since, Collection<Long> units) {
        return db.sql("""
                        select s.*, a.name from storm s join account a on a.id = s.account_id
                        where s.last_at > :since and a.unit_id = any(:units) order by s.last_at desc, s.id desc limit 100
                        """)
                .param("since", Timestamp.from(since))
                .param("units", units.toArray(Long[]::new))
                .query((row, n) -> new Storm(
                        row.getLong("account_id"),
                        row.getString("name"),
                        row.getTimestamp("began_at").toInstant(),
                        row.getTimestamp("last_at").toInstant(),
                        row.getInt("messages"),
                        row.getDouble("usual"),
                        row.getDouble("bearable")))
                .list();
    }

    @Override
    public List<Banner> over(Collection<Long> units, SignedIn reader) {
        return since(clock.instant().minus(LULL), units).stream()
                .limit(3)
                .map(storm -> new Banner(
                        false,
                        Words.t("storm.now", storm.accountName(), storm.messages(), storm.usual()),
                        "/inbox?queue=waiting&account=" + storm.account(),
                        "storm.show"))
                .toList();
    }
}
