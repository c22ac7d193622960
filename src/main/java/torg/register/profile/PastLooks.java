package torg.register.profile;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import torg.ledger.EntryId;
import torg.register.AccountId;
import torg.register.above.Appearances;

/** Reads what was seen at another time than now, from the tables account_look and account_profile. */
@Component
class PastLooks implements Appearances {
    private static final String SELECT = """
            select l.at as seen_at, p.id, p.profile, p.picture, p.raw_sha256, p.entry_id, p.entry_at, p.first_at
            from account_look l left join account_profile p on p.id = l.profile_id
            where l.account_id = :account and l.outcome in ('SEEN', 'GONE')
            """;
    private static final int AT_ONCE = 1_000;

    private final JdbcClient db;
    private final Looks looks;

    PastLooks(JdbcClient db, Looks looks) {
        this.db = db;
        this.looks = looks;
    }

    @Override
    public Optional<Sight> before(AccountId account, Instant at) {
        return sight(SELECT + " and l.at <= :at order by l.at desc, l.id desc limit 1", account, at);
    }

    @Override
    public Optional<Sight> after(AccountId account, Instant at) {
        return sight(SELECT + " and l.at > :at order by l.at, l.id limit 1", account, at);
    }

    private Optional<Sight> sight(String sql, AccountId account, Instant at) {
        return db.sql(sql)
                .param("account", account.value())
                .param("at", Timestamp.from(at))
                .query(PastLooks::sight)
                .optional();
    }

    @Override
    public int blind(AccountId account, Instant from, Instant until) {
        return db.sql("""
                        select count(*) from account_look
                        where account_id = :account and outcome = 'UNKNOWN' and at > :from and at < :until
                        """)
                .param("account", account.value())
                .param("from", Timestamp.from(from))
                .param("until", Timestamp.from(until))
                .query(Integer.class)
                .single();
    }

    /** The first look is no change: before it nothing is known. */
    @Override
    public Optional<Instant> changeBefore(AccountId account, Instant at) {
        return moment(
                "select max(first_at) from account_profile where account_id = :account and first_at < :at",
                account,
                at);
    }

    @Override
    public Optional<Instant> changeAfter(AccountId account, Instant at) {
        return moment(
                "select min(first_at) from account_profile where account_id = :account and first_at > :at",
                account,
                at);
    }

    private Optional<Instant> moment(String sql, AccountId account, Instant at) {
        return db.sql(sql)
                .param("account", account.value())
                .param("at", Timestamp.from(at))
                .query((row, n) -> Optional.ofNullable(row.getTimestamp(1)).map(Timestamp::toInstant))
                .single();
    }

    @Override
    public void eachNewest(Consumer<Face> reader) {
        var after = 0L;
        for (var some = page(after); !some.isEmpty(); some = page(after)) {
            some.forEach(reader);
            after = some.getLast().account().value();
        }
    }

    private List<Face> page(long after) {
        return db.sql("""
                        select t.account_id, p.profile ->> 'name' as name, p.picture, p.first_at
                        from account_turn t join account_look l on l.id = t.newest_seen
                        join account_profile p on p.id = l.profile_id
                        where t.account_id > :after order by t.account_id limit :most
                        """)
                .param("after", after)
                .param("most", AT_ONCE)
                .query((row, n) -> new Face(
                        new AccountId(row.getLong("account_id")),
                        row.getString("name"),
                        hex(row.getBytes("picture")),
                        row.getTimestamp("first_at").toInstant()))
                .list();
    }

    @Override
    public Optional<byte[]> picture(String sha256) {
        return looks.picture(sha256).map(Looks.Shot::content);
    }

    private static Sight sight(ResultSet row, int number) throws SQLException {
        var at = row.getTimestamp("seen_at").toInstant();
        return row.getObject("id") == null
                ? new Sight(at, Optional.empty())
                : new Sight(at, Optional.of(appearance(row)));
    }

    private static Appearance appearance(ResultSet row) throws SQLException {
        var profile = Portrait.profile(row.getString("profile"), Optional.empty());
        return new Appearance(
                row.getLong("id"),
                profile.handle(),
                profile.name(),
                profile.description(),
                profile.links(),
                profile.latest().stream()
                        .map(post -> new Own(post.ref().value(), post.at(), post.address()))
                        .toList(),
                hex(row.getBytes("picture")),
                new EntryId(
                        row.getLong("entry_id"), row.getTimestamp("entry_at").toInstant()),
                HexFormat.of().formatHex(row.getBytes("raw_sha256")),
                row.getTimestamp("first_at").toInstant());
    }

    private static Optional<String> hex(byte[] hash) {
        return Optional.ofNullable(hash).map(HexFormat.of()::formatHex);
    }
}
