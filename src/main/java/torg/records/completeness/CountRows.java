package torg.records.completeness;

import java.sql.Date;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.sql.Types;
import java.time.Instant;
import java.time.YearMonth;
import java.util.Collection;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import torg.platforms.recount.Listing.Theirs;
import torg.records.completeness.Count.Counted;
import torg.records.completeness.Count.NotCounted;
import torg.register.AccountId;

/** The tables completeness_count, completeness_difference and completeness_gap. */
@Component
class CountRows {
    private final JdbcClient db;

    CountRows(JdbcClient db) {
        this.db = db;
    }

    void add(AccountId account, long connection, YearMonth month, Count count) {
        var counted = count instanceof Counted some ? Optional.of(some) : Optional.<Counted>empty();
        var id = db.sql("""
                        insert into completeness_count (account_id, connection_id, month, at, why_not, covers_from,
                            covers_until, whole, listed, found, kept, own_listed)
                        values (:account, :connection, :month, :at, :why, :from, :until, :whole, :listed, :found, :kept, :own)
                        returning id
                        """)
                .param("account", account.value())
                .param("connection", connection)
                .param("month", Date.valueOf(month.atDay(1)))
                .param("at", Timestamp.from(count.at()))
                .param("why", count instanceof NotCounted not ? not.word() : null, Types.VARCHAR)
                .param(
                        "from",
                        counted.map(one -> Timestamp.from(one.window().from())).orElse(null),
                        Types.TIMESTAMP)
                .param(
                        "until",
                        counted.map(one -> Timestamp.from(one.window().until())).orElse(null),
                        Types.TIMESTAMP)
                .param("whole", counted.filter(Counted::whole).isPresent())
                .param("listed", counted.map(Counted::listed).orElse(0))
                .param("found", counted.map(Counted::found).orElse(0))
                .param("kept", counted.map(Counted::kept).orElse(0))
                .param("own", counted.flatMap(Counted::own).orElse(null), Types.INTEGER)
                .query(Long.class)
                .single();
        counted.map(Counted::differences)
                .orElse(Map.of())
                .forEach((why, many) -> db.sql(
                                "insert into completeness_difference (count_id, why, how_many) values (:count, :why, :many)")
                        .param("count", id)
                        .param("why", why.name())
                        .param("many", many)
                        .update());
    }

    /** The counts of a month by account, the oldest first. */
    Map<AccountId, List<Count>> of(YearMonth month, Collection<AccountId> accounts) {
        return db
                .sql("""
                        select c.*, coalesce((select jsonb_object_agg(d.why, d.how_many) from completeness_difference d
                            where d.count_id = c.id), '{}')::text as differences
                        from completeness_count c
                        where c.month = :month and c.account_id = any(cast(:accounts as bigint[])) order by c.id
                        """)
                .param("month", Date.valueOf(month.atDay(1)))
                .param("accounts", accounts.stream().map(AccountId::value).toArray(Long[]::new))
                .query((row, n) -> Map.entry(new AccountId(row.getLong("account_id")), count(row)))
                .list()
                .stream()
                .collect(Collectors.groupingBy(
                        Map.Entry::getKey,
                        LinkedHashMap::new,
                        Collectors.mapping(Map.Entry::getValue, Collectors.toList())));
    }

    private static Count count(ResultSet row) throws SQLException {
        var at = row.getTimestamp("at").toInstant();
        var why = row.getString("why_not");
        return why != null
                ? new NotCounted(at, why)
                : new Counted(
                        at,
                        new Window(
                                row.getTimestamp("covers_from").toInstant(),
                                row.getTimestamp("covers_until").toInstant()),
                        row.getBoolean("whole"),
                        row.getInt("listed"),
                        row.getInt("found"),
                        row.getInt("kept"),
                        Optional.ofNullable(row.getObject("own_listed", Integer.class)),
                        differences(row.getString("differences")));
    }

    /** {@code {"REMOVED": 2}} as PostgreSQL writes it. */
    private static Map<Why, Integer> differences(String json) {
        var differences = new EnumMap<Why, Integer>(Why.class);
        for (var why : Why.values()) {
            var name = "\"" + why.name() + "\": ";
            var at = json.indexOf(name);
            if (at >= 0) {
                var rest = json.substring(at + name.length());
                differences.put(why, Integer.valueOf(rest.replaceFirst("\\D.*", "")));
            }
        }
        return differences;
    }

    /** The months in which something was counted or certified, the newest first. */
    List<YearMonth> months(AccountId account, int most) {
        return db.sql("""
                        select month from completeness_count where account_id = :account
                        union select month from completeness_certificate where account_id = :account
                        order by month desc limit :most
                        """)
                .param("account", account.value())
                .param("most", most)
                .query((row, n) -> YearMonth.from(row.getDate(1).toLocalDate()))
                .list();
    }

    void gaps(long connection, List<Theirs> unexplained, Instant at) {
        unexplained.forEach(one -> db.sql("""
                        insert into completeness_gap (connection_id, ref, at, found_at) values (:connection, :ref, :said, :at)
                        on conflict (connection_id, ref) do update set settled_at = null
                        """)
                .param("connection", connection)
                .param("ref", one.ref().value())
                .param("said", Timestamp.from(one.at()))
                .param("at", Timestamp.from(at))
                .update());
    }

    /** What has come into the record since is no gap any more. */
    void settle(long connection, Instant at) {
        db.sql("""
                        update completeness_gap g set settled_at = :at
                        where connection_id = :connection and settled_at is null and exists (
                            select from message m where m.connection_id = g.connection_id and m.ref = g.ref)
                        """)
                .param("connection", connection)
                .param("at", Timestamp.from(at))
                .update();
    }

    /** What is open on an account's connections, past ones too, by the account. */
    Map<AccountId, Long> open(YearMonth month, Collection<AccountId> accounts) {
        return db
                .sql("""
                        select c.account_id, count(distinct (g.connection_id, g.ref)) as gaps
                        from completeness_gap g
                        join (select distinct account_id, connection_id from completeness_count
                              where month = :month and account_id = any(cast(:accounts as bigint[]))) c
                          on c.connection_id = g.connection_id
                        where g.settled_at is null and g.at >= :from and g.at < :until
                        group by c.account_id
                        """)
                .param("month", Date.valueOf(month.atDay(1)))
                .param("accounts", accounts.stream().map(AccountId::value).toArray(Long[]::new))
                .param("from", Timestamp.from(Window.of(month).from()))
                .param("until", Timestamp.from(Window.of(month).until()))
                .query((row, n) -> Map.entry(new AccountId(row.getLong(1)), row.getLong(2)))
                .list()
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    long open(long connection) {
        return db.sql("select count(*) from completeness_gap where connection_id = :connection and settled_at is null")
                .param("connection", connection)
                .query(Long.class)
                .single();
    }
}
