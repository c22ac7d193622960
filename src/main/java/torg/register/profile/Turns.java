package torg.register.profile;

import java.net.URI;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.sql.Types;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import torg.platforms.Network;
import torg.platforms.profile.Look;
import torg.platforms.profile.Pace;
import torg.platforms.profile.Profiles;
import torg.policy.Place;
import torg.policy.Policy;
import torg.register.Account;
import torg.register.AccountId;
import torg.shell.Refused;
import torg.shell.Words;

/**
 * The tables account_turn and network_lane: whose turn it is, and how fast. The rows are held while a turn is given out, so
 * that any number of nodes together keep to one pace and no two look at the same account.
 */
@Component
class Turns {
    private static final Duration PATIENCE = Duration.ofMinutes(5);
    private static final Duration FIRST_RETRY = Duration.ofMinutes(15);

    /** An account that can be looked at: it lives, it is known where, and it is no mailbox. */
    static final String VISIBLE = """
            \sa.stage not in ('REFUSED', 'ARCHIVED', 'CLOSED') and a.network <> 'MAIL'
              and (a.connection_id is not null or coalesce(a.address, '') <> '' or a.network = 'BLUESKY' and a.handle <> '')
            """;

    static final String LANE =
            " case when starts_with(a.address, cast(:home as text)) then 'NEXT_DOOR_' else '' end || a.network ";

    private final JdbcClient db;
    private final Profiles profiles;
    private final Policy policy;
    private final Clock clock;

    Turns(JdbcClient db, Profiles profiles, Policy policy, Clock clock) {
        this.db = db;
        this.profiles = profiles;
        this.policy = policy;
        this.clock = clock;
    }

    /** An account whose turn it is. */
    record Turn(AccountId account, Profiles.Sitter sitter) {}

    /** All accounts of a network go one way, at its pace; the demonstration's invented networks have their own. */
    record Lane(Network network, boolean nextDoor) {
        String name() {
            return (nextDoor ? "NEXT_DOOR_" : "") + network;
        }
    }

    List<Lane> lanes() {
        var lanes = new ArrayList<Lane>();
        for (var network : Network.withAccounts()) {
            lanes.add(new Lane(network, false));
            profiles.nextDoor().ifPresent(base -> lanes.add(new Lane(network, true)));
        }
        return lanes;
    }

    Pace pace(Lane lane) {
        return profiles.pace(lane.network(), lane.nextDoor());
    }

    /** Every account that is new gets a turn, at once. */
    void join() {
        db.sql("insert into account_turn (account_id, next_at) select a.id, :now from account a where " + VISIBLE + """
                          and not exists (select from account_turn t where t.account_id = a.id)
                        order by a.id on conflict do nothing
                        """)
                .param("now", now())
                .update();
        db.sql("insert into network_lane (lane) select unnest(cast(:lanes as text[])) on conflict do nothing")
                .param("lanes", lanes().stream().map(Lane::name).toArray(String[]::new))
                .update();
    }

    /** The lanes that are free now and where somebody waits. */
    List<Lane> open() {
        var open = db.sql("select distinct" + LANE + """
                        from account_turn t join account a on a.id = t.account_id
                        where t.next_at <= :now and t.taken_until <= :now and
                        """ + VISIBLE + """
                        intersect select lane from network_lane where quiet_until <= :now and next_at <= :now
                        """)
                .param("now", now())
                .param("home", home(), Types.VARCHAR)
                .query(String.class)
                .set();
        return lanes().stream().filter(lane -> open.contains(lane.name())).toList();
    }

    /** Gives out as many turns in a lane as its pace allows now; in the caller's transaction. */
    List<Turn> take(Lane lane) {
        var free = db.sql("""
                        select next_at from network_lane
                        where lane = :lane and quiet_until <= :now and next_at <= :now for update skip locked
                        """)
                .param("lane", lane.name())
                .param("now", now())
                .query((row, n) -> row.getTimestamp(1).toInstant())
                .optional();
        if (free.isEmpty()) {
            return List.of();
        }
        var pace = pace(lane);
        var now = clock.instant();
        var began = later(free.get(), now.minus(pace.gap().multipliedBy(pace.atOnce() - 1L)));
        var due = 1 + Duration.between(began, now).dividedBy(pace.gap());
        var turns = claim(lane, Math.min(due, pace.atOnce() - looking(lane)));
        if (!turns.isEmpty()) {
            pass(lane, began.plus(pace.gap().multipliedBy(turns.size())));
        }
        return turns;
    }

    private List<Turn> claim(Lane lane, long most) {
        return most < 1
                ? List.of()
                : inLane(db.sql("""
                                with due as (
                                    select t.account_id from account_turn t join account a on a.id = t.account_id
                                    where t.next_at <= :now and t.taken_until <= :now and a.network = :network and
                                """ + VISIBLE + " and " + LANE + """
                                     = :lane order by t.next_at, t.account_id limit :most for update of t skip locked)
                                update account_turn t set taken_until = :until from due, account a
                                where t.account_id = due.account_id and a.id = due.account_id returning a.*
                                """), lane)
                        .param("until", Timestamp.from(clock.instant().plus(PATIENCE)))
                        .param("most", most)
                        .query(Turns::turn)
                        .list();
    }

    private long looking(Lane lane) {
        return inLane(db.sql("""
                        select count(*) from account_turn t join account a on a.id = t.account_id
                        where t.taken_until > :now and a.network = :network and
                        """ + LANE + " = :lane"), lane).query(Long.class).single();
    }

    /** Binds the lane, and now. */
    JdbcClient.StatementSpec inLane(JdbcClient.StatementSpec sql, Lane lane) {
        return sql.param("now", now())
                .param("network", lane.network().name())
                .param("lane", lane.name())
                .param("home", home(), Types.VARCHAR);
    }

    private void pass(Lane lane, Instant next) {
        db.sql("update network_lane set next_at = :next where lane = :lane")
                .param("next", Timestamp.from(next))
                .param("lane", lane.name())
                .update();
    }

    /** The turn of one account before its time. @throws Refused when somebody is looking already, or the platform has asked us to wait */
    Turn now(Account account, Instant now) {
        join();
        var lane = new Lane(
                account.network(), account.address().filter(this::isNextDoor).isPresent());
        var times = db.sql("select next_at, quiet_until from network_lane where lane = :lane for update")
                .param("lane", lane.name())
                .query((row, n) -> List.of(
                        row.getTimestamp(1).toInstant(), row.getTimestamp(2).toInstant()))
                .single();
        if (times.getLast().isAfter(now)) {
            throw new Refused(
                    "register.profile.network-waits", account.network().brand(), Words.time(times.getLast()));
        }
        pass(lane, later(times.getFirst(), now).plus(pace(lane).gap()));
        return db.sql("""
                        update account_turn t set taken_until = :until from account a
                        where t.account_id = :id and t.taken_until <= :now and a.id = t.account_id and
                        """ + VISIBLE + " returning a.*")
                .param("id", account.id().value())
                .param("now", Timestamp.from(now))
                .param("until", Timestamp.from(now.plus(PATIENCE)))
                .query(Turns::turn)
                .optional()
                .orElseThrow(() -> new Refused(
                        visible(account) ? "register.profile.looking-already" : "register.profile.nothing-to-look-at"));
    }

    private boolean visible(Account account) {
        return db.sql("select count(*) from account a where a.id = :id and " + VISIBLE)
                        .param("id", account.id().value())
                        .query(Long.class)
                        .single()
                > 0;
    }

    private boolean isNextDoor(String address) {
        return profiles.nextDoor()
                .filter(base -> address.startsWith(base.toString()))
                .isPresent();
    }

    /** When the account is looked at next; when the network has asked to be left alone, all its accounts are. */
    void done(Account account, long look, Profiles.Looked looked) {
        var now = clock.instant();
        var seen = looked.look() instanceof Look.Seen;
        db.sql("""
                        insert into account_turn as t (account_id, next_at, newest_look, newest_seen, in_vain, last_post_at)
                        values (:account, :next, :look, case when :seen then :look end, case when :unknown then 1 else 0 end, cast(:post as timestamptz))
                        on conflict (account_id) do update set
                            next_at = case when :unknown then least(:next, greatest(:notBefore, cast(:now as timestamptz) + make_interval(secs => :retry) * power(2, least(t.in_vain, 20)))) else :next end,
                            taken_until = '-infinity', newest_look = :look,
                            newest_seen = case when :seen then :look else t.newest_seen end,
                            in_vain = case when :unknown then t.in_vain + 1 else 0 end,
                            last_post_at = greatest(t.last_post_at, cast(:post as timestamptz))
                        """)
                .param("account", account.id().value())
                .param("look", look)
                .param("seen", seen)
                .param("unknown", looked.look() instanceof Look.Unknown)
                .param("now", Timestamp.from(now))
                .param("next", Timestamp.from(now.plus(every(account))))
                .param("notBefore", Timestamp.from(looked.notBefore().orElse(now)))
                .param("retry", FIRST_RETRY.toSeconds())
                .param("post", lastPost(looked.look()).map(Instant::toString).orElse(null), Types.VARCHAR)
                .update();
        looked.notBefore().ifPresent(until -> quiet(account, until));
    }

    private Duration every(Account account) {
        return Duration.ofHours(policy.today()
                .number(
                        "scan.hours",
                        Place.of(account.unit().path(), account.network().name())));
    }

    private static Optional<Instant> lastPost(Look look) {
        return look instanceof Look.Seen seen ? seen.profile().lastPostAt() : Optional.empty();
    }

    private void quiet(Account account, Instant until) {
        var lane = new Lane(
                account.network(), account.address().filter(this::isNextDoor).isPresent());
        db.sql("update network_lane set quiet_until = greatest(quiet_until, :until) where lane = :lane")
                .param("until", Timestamp.from(until))
                .param("lane", lane.name())
                .update();
    }

    Optional<Instant> lastPost(AccountId account) {
        return db.sql("select last_post_at from account_turn where account_id = :id and last_post_at is not null")
                .param("id", account.value())
                .query((row, n) -> row.getTimestamp(1).toInstant())
                .optional();
    }

    private static Turn turn(ResultSet row, int number) throws SQLException {
        return new Turn(
                new AccountId(row.getLong("id")),
                new Profiles.Sitter(
                        Network.valueOf(row.getString("network")),
                        row.getString("handle"),
                        Optional.ofNullable(row.getString("address")).filter(a -> !a.isBlank()),
                        Optional.ofNullable(row.getObject("connection_id", Long.class))));
    }

    private String home() {
        return profiles.nextDoor().map(URI::toString).orElse(null);
    }

    private static Instant later(Instant one, Instant other) {
        return one.isAfter(other) ? one : other;
    }

    private Timestamp now() {
        return Timestamp.from(clock.instant());
    }
}
