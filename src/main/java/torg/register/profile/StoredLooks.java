package torg.register.profile;

import java.net.URI;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.sql.Types;
import java.time.Instant;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import torg.ledger.EntryId;
import torg.platforms.RemoteRef;
import torg.platforms.profile.Look;
import torg.platforms.profile.Picture;
import torg.platforms.profile.Profile;
import torg.register.AccountId;
import torg.register.profile.Kept.Evidence;

/** The tables account_look, account_profile, profile_picture and strange_post. */
@Component
class StoredLooks {
    private static final String SELECT = """
            select l.*, p.profile, p.picture, p.raw_sha256, p.entry_id, p.entry_at, p.first_at
            from account_look l left join account_profile p on p.id = l.profile_id
            """;

    private final JdbcClient db;

    StoredLooks(JdbcClient db) {
        this.db = db;
    }

    void picture(byte[] hash, Picture kind, byte[] content) {
        db.sql(
                        "insert into profile_picture (hash, type, content) values (:hash, :type, :content) on conflict do nothing")
                .param("hash", hash)
                .param("type", kind.type())
                .param("content", content)
                .update();
    }

    Optional<Looks.Shot> picture(byte[] hash) {
        return db.sql("select type, content from profile_picture where hash = :hash")
                .param("hash", hash)
                .query((row, n) -> new Looks.Shot(row.getString("type"), row.getBytes("content")))
                .optional();
    }

    /** The newest profile of an account, if it looked just like this. */
    Optional<Long> alike(AccountId account, byte[] likeness) {
        return db.sql("select id, likeness from account_profile where account_id = :account order by id desc limit 1")
                .param("account", account.value())
                .query((row, n) -> Arrays.equals(row.getBytes("likeness"), likeness) ? row.getLong("id") : -1)
                .optional()
                .filter(id -> id > 0);
    }

    long profile(AccountId account, Portrait portrait, EntryId capture, Instant at) {
        return db.sql("""
                        insert into account_profile (account_id, profile, picture, likeness, raw_sha256, entry_id, entry_at, first_at)
                        values (:account, cast(:profile as jsonb), :picture, :likeness, :raw, :entry, :entryAt, :at) returning id
                        """)
                .param("account", account.value())
                .param("profile", portrait.json())
                .param("picture", portrait.picture().orElse(null), Types.BINARY)
                .param("likeness", portrait.likeness())
                .param("raw", portrait.rawSha256())
                .param("entry", capture.number())
                .param("entryAt", Timestamp.from(capture.at()))
                .param("at", Timestamp.from(at))
                .query(Long.class)
                .single();
    }

    long add(AccountId account, Look look, Optional<Long> profile) {
        return db.sql("""
                        insert into account_look (account_id, at, outcome, word, profile_id)
                        values (:account, :at, :outcome, :word, :profile) returning id
                        """)
                .param("account", account.value())
                .param("at", Timestamp.from(look.at()))
                .param("outcome", outcome(look))
                .param("word", look instanceof Look.Unknown unknown ? unknown.word() : null, Types.VARCHAR)
                .param("profile", profile.orElse(null), Types.BIGINT)
                .query(Long.class)
                .single();
    }

    private static String outcome(Look look) {
        return switch (look) {
            case Look.Seen seen -> "SEEN";
            case Look.Unknown unknown -> "UNKNOWN";
            case Look.Gone gone -> "GONE";
        };
    }

    Optional<Kept> find(long look) {
        return db.sql(SELECT + " where l.id = :id")
                .param("id", look)
                .query(this.kept())
                .optional();
    }

    Optional<Kept> newest(AccountId account) {
        return db.sql(SELECT + " join account_turn t on t.newest_look = l.id where t.account_id = :account")
                .param("account", account.value())
                .query(kept())
                .optional();
    }

    Optional<Kept> newestSeen(AccountId account) {
        return db.sql(SELECT + " join account_turn t on t.newest_seen = l.id where t.account_id = :account")
                .param("account", account.value())
                .query(kept())
                .optional();
    }

    List<Kept> before(AccountId account, int most) {
        return db.sql(SELECT + " where l.account_id = :account order by l.id desc limit :most")
                .param("account", account.value())
                .param("most", most)
                .query(kept())
                .list();
    }

    List<Looks.Shown> shown() {
        return db.sql("""
                        select t.account_id, p.picture, p.first_at
                        from account_turn t join account_look l on l.id = t.newest_seen
                        join account_profile p on p.id = l.profile_id
                        where p.picture is not null order by t.account_id
                        """)
                .query((row, n) -> new Looks.Shown(
                        new AccountId(row.getLong("account_id")),
                        HexFormat.of().formatHex(row.getBytes("picture")),
                        row.getTimestamp("first_at").toInstant()))
                .list();
    }

    /** The newest looks of accounts, by their numbers. */
    List<Kept> after(long account, int most, Function<String, Optional<byte[]>> pictures) {
        return db.sql(SELECT + """
                         join account_turn t on t.newest_look = l.id
                        where t.account_id > :account order by t.account_id limit :most
                        """)
                .param("account", account)
                .param("most", most)
                .query((row, n) -> kept(row, pictures))
                .list();
    }

    boolean addStrange(AccountId account, Profile.Post post, long look) {
        return db.sql("""
                        insert into strange_post (account_id, ref, at, address, look_id)
                        values (:account, :ref, :at, :address, :look) on conflict do nothing
                        """)
                        .param("account", account.value())
                        .param("ref", post.ref().value())
                        .param("at", Timestamp.from(post.at()))
                        .param("address", post.address().map(URI::toString).orElse(null), Types.VARCHAR)
                        .param("look", look)
                        .update()
                == 1;
    }

    List<Profile.Post> strange(AccountId account) {
        return db.sql("select * from strange_post where account_id = :account order by at desc limit 50")
                .param("account", account.value())
                .query((row, n) -> new Profile.Post(
                        new RemoteRef(row.getString("ref")),
                        row.getTimestamp("at").toInstant(),
                        Optional.ofNullable(row.getString("address")).map(URI::create)))
                .list();
    }

    private RowMapper<Kept> kept() {
        return (row, n) ->
                kept(row, hash -> picture(HexFormat.of().parseHex(hash)).map(Looks.Shot::content));
    }

    private static Kept kept(ResultSet row, Function<String, Optional<byte[]>> pictures) throws SQLException {
        var at = row.getTimestamp("at").toInstant();
        var account = new AccountId(row.getLong("account_id"));
        return switch (row.getString("outcome")) {
            case "SEEN" -> {
                var hash = Optional.ofNullable(row.getBytes("picture")).map(HexFormat.of()::formatHex);
                var profile = Portrait.profile(row.getString("profile"), hash.flatMap(pictures));
                yield new Kept(
                        row.getLong("id"),
                        account,
                        new Look.Seen(profile, new byte[0], at),
                        Optional.of(evidence(row, hash)));
            }
            case "UNKNOWN" ->
                new Kept(row.getLong("id"), account, new Look.Unknown(row.getString("word"), at), Optional.empty());
            default -> new Kept(row.getLong("id"), account, new Look.Gone(at), Optional.empty());
        };
    }

    private static Evidence evidence(ResultSet row, Optional<String> picture) throws SQLException {
        return new Evidence(
                row.getLong("profile_id"),
                new EntryId(
                        row.getLong("entry_id"), row.getTimestamp("entry_at").toInstant()),
                HexFormat.of().formatHex(row.getBytes("raw_sha256")),
                picture,
                row.getTimestamp("first_at").toInstant());
    }
}
