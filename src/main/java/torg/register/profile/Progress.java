package torg.register.profile;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import torg.platforms.Network;
import torg.platforms.profile.Pace;
import torg.shell.Words;

/** How far the looking has come. */
@Component
public class Progress {
    private final JdbcClient db;
    private final Turns turns;
    private final Clock clock;

    Progress(JdbcClient db, Turns turns, Clock clock) {
        this.db = db;
        this.turns = turns;
        this.clock = clock;
    }

    /**
     * Accounts, each counted once.
     *
     * @param today looked at since midnight
     * @param waiting their turn has come, and their network's pace has not let them through
     * @param unknown the newest look saw nothing
     * @param out without an address or a connection there is nothing to look at
     */
    public record Figures(long all, long today, long waiting, long unknown, long gone, long out) {}

    public Figures figures() {
        return db.sql("""
                        select count(t.account_id) as all_of_them,
                            count(*) filter (where l.at >= :midnight) as today,
                            count(*) filter (where t.next_at <= :now) as waiting,
                            count(*) filter (where l.outcome = 'UNKNOWN') as unknown,
                            count(*) filter (where l.outcome = 'GONE') as gone,
                            count(*) filter (where t.account_id is null and a.stage not in ('REFUSED', 'ARCHIVED', 'CLOSED')) as out
                        from account a
                        left join account_turn t on t.account_id = a.id and
                        """ + Turns.VISIBLE + " left join account_look l on l.id = t.newest_look")
                .param("now", Timestamp.from(clock.instant()))
                .param("midnight", midnight())
                .query((row, n) -> new Figures(
                        row.getLong("all_of_them"),
                        row.getLong("today"),
                        row.getLong("waiting"),
                        row.getLong("unknown"),
                        row.getLong("gone"),
                        row.getLong("out")))
                .single();
    }

    /** @param quietUntil when the platform has asked to be left alone until then */
    public record Way(
            Network network,
            boolean invented,
            long accounts,
            long today,
            long waiting,
            Pace pace,
            Optional<Instant> quietUntil) {

        /** In whole minutes; nothing else in the way. */
        public long minutesLeft() {
            return pace.gap().multipliedBy(waiting).plusSeconds(59).toMinutes();
        }
    }

    /** The networks that have accounts to look at. */
    public List<Way> ways() {
        return turns.lanes().stream()
                .map(this::way)
                .filter(way -> way.accounts() > 0)
                .toList();
    }

    private Way way(Turns.Lane lane) {
        return turns.inLane(db.sql("""
                                select count(*) as accounts,
                                    count(*) filter (where l.at >= :midnight) as today,
                                    count(*) filter (where t.next_at <= :now) as waiting,
                                    (select quiet_until from network_lane where lane = :lane and quiet_until > :now) as quiet
                                from account_turn t
                                join account a on a.id = t.account_id
                                left join account_look l on l.id = t.newest_look
                                where a.network = :network and
                                """ + Turns.VISIBLE + " and " + Turns.LANE + "= :lane"), lane)
                .param("midnight", midnight())
                .query((row, n) -> new Way(
                        lane.network(),
                        lane.nextDoor(),
                        row.getLong("accounts"),
                        row.getLong("today"),
                        row.getLong("waiting"),
                        turns.pace(lane),
                        Optional.ofNullable(row.getTimestamp("quiet")).map(Timestamp::toInstant)))
                .single();
    }

    /** An account of which the newest look saw nothing. */
    public record Blind(long account, String name, Network network, Optional<String> word, Instant at, Instant next) {}

    public List<Blind> blind(int most) {
        return db.sql("""
                        select a.id, a.name, a.network, l.word, l.at, t.next_at
                        from account_turn t join account_look l on l.id = t.newest_look join account a on a.id = t.account_id
                        where l.outcome <> 'SEEN' order by l.outcome, l.word, l.at desc limit :most
                        """)
                .param("most", most)
                .query((row, n) -> new Blind(
                        row.getLong("id"),
                        row.getString("name"),
                        Network.valueOf(row.getString("network")),
                        Optional.ofNullable(row.getString("word")),
                        row.getTimestamp("at").toInstant(),
                        row.getTimestamp("next_at").toInstant()))
                .list();
    }

    /** An account and when its turn comes. */
    public record Next(long account, String name, Network network, Instant at) {}

    public List<Next> next(int most) {
        return db.sql("""
                        select a.id, a.name, a.network, t.next_at from account_turn t join account a on a.id = t.account_id where
                        """ + Turns.VISIBLE + " order by t.next_at, a.id limit :most")
                .param("most", most)
                .query((row, n) -> new Next(
                        row.getLong("id"),
                        row.getString("name"),
                        Network.valueOf(row.getString("network")),
                        row.getTimestamp("next_at").toInstant()))
                .list();
    }

    private Timestamp midnight() {
        return Timestamp.from(LocalDate.now(clock.withZone(Words.ZONE))
                .atStartOfDay(Words.ZONE)
                .toInstant());
    }
}
