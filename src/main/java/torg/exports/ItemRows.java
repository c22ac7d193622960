package torg.exports;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.sql.Types;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import torg.exports.formats.Found;
import torg.exports.formats.Kind;
import torg.register.AccountId;
import torg.shell.Words;

/** The table export_item. */
@Component
class ItemRows {
    private static final int LOCK = 0x6578706f; // "expo"
    private static final int AT_ONCE = 500;

    private final JdbcClient db;
    private final JdbcTemplate jdbc;

    ItemRows(JdbcClient db, JdbcTemplate jdbc) {
        this.db = db;
        this.jdbc = jdbc;
    }

    /** One archive of an account at a time is written, so that what stands in two of them is captured once. */
    void enter(AccountId account) {
        db.sql("select pg_advisory_xact_lock(:lock, :account)")
                .param("lock", LOCK)
                .param("account", (int) account.value())
                .query((row, n) -> n)
                .single();
    }

    /** Those that are here already, of these. */
    Set<Sameness> known(AccountId account, List<Sameness> things) {
        return new HashSet<>(db.sql("""
                        select kind, key, wording from export_item
                        where account_id = :account and key = any(cast(:keys as bytea[]))
                        """)
                .param("account", account.value())
                .param("keys", things.stream().map(Sameness::keyBytes).toArray(byte[][]::new))
                .query((row, n) -> new Sameness(
                        Kind.valueOf(row.getString("kind")),
                        HexFormat.of().formatHex(row.getBytes("key")),
                        HexFormat.of().formatHex(row.getBytes("wording"))))
                .list());
    }

    /** A thing that is to be kept. */
    record New(Sameness same, int place, Found found, String masked, List<byte[]> media, long capture) {}

    void add(Export export, int piece, List<New> things) {
        jdbc.batchUpdate("""
                insert into export_item (account_id, archive_id, piece, place, kind, key, wording, ref, said_at, ours, author,
                    words, masked, hides, thread, parent, address, media, capture)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                """, things, AT_ONCE, (insert, thing) -> {
            var found = thing.found();
            insert.setLong(1, export.account().value());
            insert.setLong(2, export.id().value());
            insert.setInt(3, piece);
            insert.setInt(4, thing.place());
            insert.setString(5, found.kind().name());
            insert.setBytes(6, thing.same().keyBytes());
            insert.setBytes(7, HexFormat.of().parseHex(thing.same().wording()));
            insert.setString(8, found.ref().orElse(null));
            insert.setTimestamp(9, found.at().map(Timestamp::from).orElse(null));
            insert.setBoolean(10, found.ours());
            insert.setString(11, found.author());
            insert.setString(12, found.text());
            insert.setString(13, thing.masked());
            insert.setBoolean(14, !found.author().isEmpty() || !thing.masked().equals(found.text()));
            insert.setString(15, found.thread().orElse(null));
            insert.setString(16, found.parent().orElse(null));
            insert.setString(17, found.address().orElse(null));
            insert.setArray(
                    18,
                    insert.getConnection().createArrayOf("bytea", thing.media().toArray(byte[][]::new)));
            insert.setLong(19, thing.capture());
        });
    }

    List<Item> page(AccountId account, Search search, int most) {
        return db.sql("""
                        select i.*, p.path, exists (select 1 from export_item o where o.account_id = i.account_id
                            and o.kind = i.kind and o.key = i.key and o.id <> i.id) as again
                        from export_item i join export_piece p on p.archive_id = i.archive_id and p.number = i.piece
                        where i.account_id = :account
                            and (:words = '' or i.found @@ websearch_to_tsquery('swedish', :words))
                            and (cast(:kind as text) is null or i.kind = :kind)
                            and (cast(:from as timestamptz) is null or i.said_at >= :from and i.said_at < :until)
                        order by i.said_at desc nulls last, i.id desc limit :most offset :skip
                        """)
                .param("account", account.value())
                .param("words", search.words())
                .param("kind", search.kind().map(Kind::name).orElse(null), Types.VARCHAR)
                .param("from", search.year().map(ItemRows::begins).orElse(null), Types.TIMESTAMP)
                .param("until", search.year().map(year -> begins(year + 1)).orElse(null), Types.TIMESTAMP)
                .param("most", most)
                .param("skip", search.page() * (most - 1))
                .query(ItemRows::item)
                .list();
    }

    private static Timestamp begins(int year) {
        return Timestamp.from(Instant.from(LocalDate.of(year, 1, 1).atStartOfDay(Words.ZONE)));
    }

    long count(AccountId account) {
        return db.sql("select count(*) from export_item where account_id = :account")
                .param("account", account.value())
                .query(Long.class)
                .single();
    }

    /** The years in which something was said, the newest first. */
    List<Integer> years(AccountId account) {
        return db.sql("""
                        select distinct cast(extract(year from said_at at time zone 'Europe/Stockholm') as int) as year
                        from export_item where account_id = :account and said_at is not null order by year desc
                        """)
                .param("account", account.value())
                .query(Integer.class)
                .list();
    }

    /** What is behind the masks. */
    record Original(String author, String words) {}

    Optional<Original> original(AccountId account, long item) {
        return db.sql("select author, words from export_item where account_id = :account and id = :item")
                .param("account", account.value())
                .param("item", item)
                .query((row, n) -> new Original(row.getString("author"), row.getString("words")))
                .optional();
    }

    private static Item item(ResultSet row, int number) throws SQLException {
        return new Item(
                row.getLong("id"),
                Kind.valueOf(row.getString("kind")),
                Optional.ofNullable(row.getTimestamp("said_at")).map(Timestamp::toInstant),
                row.getBoolean("ours"),
                row.getString("masked"),
                row.getBoolean("hides"),
                row.getBoolean("again"),
                Optional.ofNullable(row.getString("address")),
                Arrays.stream((byte[][]) row.getArray("media").getArray())
                        .map(HexFormat.of()::formatHex)
                        .toList(),
                row.getLong("archive_id"),
                Piece.shown(row.getString("path")),
                row.getInt("place"),
                row.getLong("capture"));
    }
}
