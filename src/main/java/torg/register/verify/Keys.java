package torg.register.verify;

import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import torg.platforms.Network;
import torg.register.AccountId;
import torg.register.stages.Stage;

/** The tables account_key, account_key_due and account_past: finding an account by what somebody calls it. */
@Component
class Keys {
    /** One round trip, by primary keys and their like. The past goes along as one array of text. */
    private static final String FOUND = """
            select k.key, k.handle as key_handle, k.until, k.look, a.id, a.network, a.name, a.handle, a.address, a.stage,
                a.public, u.name as unit_name, d.decided_on,
                array(select to_char(p.at at time zone 'Europe/Stockholm', 'YYYY-MM-DD') || ' ' || p.stage
                    from account_past p where p.account_id = a.id order by p.id) as past,
                exists (select from account_key_due q where q.account_id = a.id) as due
            from account_key k
            join account a on a.id = k.account_id
            join unit u on u.id = a.unit_id
            left join lateral (select min(decided_on) as decided_on from account_decision where account_id = a.id) d on true
            """;

    private static final long LOCK = 0x746f7267_6b657973L; // "torgkeys": one maker among all nodes

    private final JdbcClient db;

    Keys(JdbcClient db) {
        this.db = db;
    }

    /** @param due the account was changed since its keys were made */
    record Hit(String key, String look, boolean due, Found account) {}

    /**
     * Whoever stands in the register today before whoever stood there once. Each key is a parameter of its own: how long an
     * array will be PostgreSQL cannot know beforehand, so it would plan the question anew every time.
     */
    List<Hit> with(Collection<Key> keys) {
        return db.sql(FOUND + " where k.key in (:keys) order by k.until desc nulls first, a.id limit 20")
                .param("keys", keys.stream().map(Key::value).toList())
                .query(Keys::hit)
                .list();
    }

    List<Hit> withHandle(String handle) {
        return db.sql(FOUND + " where k.handle = :handle order by k.until desc nulls first, a.id limit 20")
                .param("handle", handle)
                .query(Keys::hit)
                .list();
    }

    Optional<Hit> of(long account) {
        return db.sql(FOUND + " where k.account_id = :account and k.until is null order by k.key limit 1")
                .param("account", account)
                .query(Keys::hit)
                .optional();
    }

    /** Accounts whose names look the same, or may be one change away; only those the city answers for. */
    List<Hit> like(String look) {
        return db.sql(FOUND + """
                         where (k.look = :look and k.look <> '' or k.near && cast(:near as bigint[]))
                           and k.until is null and a.stage in ('DECIDED', 'ACTIVE', 'DORMANT', 'HIJACKED', 'CLOSING')
                         order by k.look <> :look, a.id limit 200
                        """)
                .param("look", look)
                .param("near", Likeness.near(look).toArray(Long[]::new))
                .query(Keys::hit)
                .list();
    }

    /** Whether any account waits for its keys, those included whose keys are being made. */
    boolean due() {
        return db.sql("select exists (select from account_key_due)")
                .query(Boolean.class)
                .single();
    }

    void alone() {
        db.sql("select pg_advisory_xact_lock(:lock)")
                .param("lock", LOCK)
                .query()
                .listOfRows();
    }

    /**
     * Takes accounts that wait for their keys, held until the keys are written: the account before its place in the queue,
     * as whoever changes an account holds them. The other way round the two would wait for each other for ever. One that
     * is being changed is left for the next time.
     *
     * @param only these accounts; empty for whichever comes first
     */
    List<Due> takeDue(List<Long> only, int most) {
        return db.sql("""
                        with taken as (
                            delete from account_key_due where account_id in (
                                select q.account_id from account_key_due q join account on account.id = q.account_id
                                where cardinality(cast(:only as bigint[])) = 0 or q.account_id = any(:only)
                                order by q.account_id limit :most
                                for key share of account skip locked for update of q skip locked)
                            returning account_id)
                        select a.id, a.network, a.handle, a.address from taken join account a on a.id = taken.account_id
                        """)
                .param("only", only.toArray(Long[]::new))
                .param("most", most)
                .query((row, n) -> new Due(
                        row.getLong("id"),
                        Network.valueOf(row.getString("network")),
                        row.getString("handle"),
                        Optional.ofNullable(row.getString("address"))))
                .list();
    }

    record Due(long account, Network network, String handle, Optional<String> address) {
        Stream<Key> keys() {
            return Key.all(network, handle, address);
        }
    }

    /** The keys an account has from now on; those it no longer has are kept with their last day. */
    void replace(long account, List<Key> keys, LocalDate today) {
        db.sql("""
                        update account_key set until = :today
                        where account_id = :account and until is null and not (key = any(:keys))
                        """)
                .param("today", today)
                .param("account", account)
                .param("keys", keys.stream().map(Key::value).toArray(String[]::new))
                .update();
        for (var key : keys) {
            var look = Likeness.look(key.handle());
            db.sql("""
                            insert into account_key (key, account_id, handle, look, near)
                            values (:key, :account, :handle, :look, cast(:near as bigint[]))
                            on conflict (key, account_id) do update set until = null where account_key.until is not null
                            """)
                    .param("key", key.value())
                    .param("account", account)
                    .param("handle", key.handle())
                    .param("look", look)
                    .param("near", Likeness.near(look).toArray(Long[]::new))
                    .update();
        }
    }

    private static Hit hit(ResultSet row, int number) throws SQLException {
        return new Hit(
                row.getString("key"),
                row.getString("look"),
                row.getBoolean("due"),
                new Found(
                        new AccountId(row.getLong("id")),
                        Network.valueOf(row.getString("network")),
                        row.getString("name"),
                        row.getString("handle"),
                        Optional.ofNullable(row.getString("address")).filter(a -> a.matches("(?i)https?://.*")),
                        row.getString("unit_name"),
                        row.getBoolean("public"),
                        Stage.valueOf(row.getString("stage")),
                        Optional.ofNullable(row.getObject("decided_on", LocalDate.class)),
                        past(row.getArray("past")),
                        Optional.ofNullable(row.getObject("until", LocalDate.class))));
    }

    private static List<Found.Step> past(Array past) throws SQLException {
        return Arrays.stream((String[]) past.getArray())
                .map(step -> new Found.Step(LocalDate.parse(step.substring(0, 10)), Stage.valueOf(step.substring(11))))
                .toList();
    }
}
