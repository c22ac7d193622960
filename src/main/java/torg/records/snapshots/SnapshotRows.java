package torg.records.snapshots;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.sql.Types;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import torg.ledger.EntryId;
import torg.records.snapshots.Snapshot.Failed;
import torg.records.snapshots.Snapshot.Good;
import torg.register.AccountId;

/** The table snapshot. */
@Component
class SnapshotRows {
    private final JdbcClient db;

    SnapshotRows(JdbcClient db) {
        this.db = db;
    }

    /** @return its number */
    long add(Snapshot one) {
        var good = one.good();
        return db.sql("""
                        insert into snapshot (account_id, shown_on, at, by_name, by_hand, why, page, word, type, width, height,
                            sha256, features, alternative, entry_id, entry_at)
                        values (:account, :on, :at, :by, :hand, :why, :page, :word, :type, :width, :height,
                            :sha256, :features, :alternative, :entry, :entryAt) returning id
                        """)
                .param("account", one.account().value())
                .param("on", one.on())
                .param("at", Timestamp.from(one.at()))
                .param("by", one.by())
                .param("hand", one.byHand())
                .param("why", one.why().name())
                .param("page", one.page())
                .param("word", one.failed().orElse(null), Types.VARCHAR)
                .param("type", good.map(g -> g.sheet().type()).orElse(null), Types.VARCHAR)
                .param("width", good.map(g -> g.sheet().width()).orElse(null), Types.INTEGER)
                .param("height", good.map(g -> g.sheet().height()).orElse(null), Types.INTEGER)
                .param(
                        "sha256",
                        good.map(g -> HexFormat.of().parseHex(g.sha256())).orElse(null),
                        Types.BINARY)
                .param("features", good.flatMap(Good::features).orElse(null), Types.BIGINT)
                .param("alternative", good.map(Good::alternative).orElse(null), Types.VARCHAR)
                .param("entry", good.map(g -> g.entry().number()).orElse(null), Types.BIGINT)
                .param("entryAt", good.map(g -> Timestamp.from(g.entry().at())).orElse(null), Types.TIMESTAMP)
                .query(Long.class)
                .single();
    }

    Optional<Snapshot> find(AccountId account, long id) {
        return db.sql("select * from snapshot where account_id = :account and id = :id")
                .param("account", account.value())
                .param("id", id)
                .query(SnapshotRows::snapshot)
                .optional();
    }

    /** The newest first. */
    List<Snapshot> of(AccountId account, int most) {
        return db.sql("select * from snapshot where account_id = :account order by id desc limit :most")
                .param("account", account.value())
                .param("most", most)
                .query(SnapshotRows::snapshot)
                .list();
    }

    /** The picture that shows the account as it was on a day, or last before it. */
    Optional<Snapshot> goodOn(AccountId account, LocalDate day) {
        return db.sql("""
                        select * from snapshot where account_id = :account and word is null and shown_on <= :day
                        order by shown_on desc, id desc limit 1
                        """)
                .param("account", account.value())
                .param("day", day)
                .query(SnapshotRows::snapshot)
                .optional();
    }

    Optional<Snapshot> goodAfter(AccountId account, LocalDate day) {
        return db.sql("""
                        select * from snapshot where account_id = :account and word is null and shown_on > :day
                        order by shown_on, id limit 1
                        """)
                .param("account", account.value())
                .param("day", day)
                .query(SnapshotRows::snapshot)
                .optional();
    }

    Optional<Instant> newestAt(AccountId account) {
        return db.sql("select max(at) from snapshot where account_id = :account and word is null")
                .param("account", account.value())
                .query((row, n) -> Optional.ofNullable(row.getTimestamp(1)).map(Timestamp::toInstant))
                .single();
    }

    private static Snapshot snapshot(ResultSet row, int number) throws SQLException {
        return new Snapshot(
                row.getLong("id"),
                new AccountId(row.getLong("account_id")),
                row.getObject("shown_on", LocalDate.class),
                row.getTimestamp("at").toInstant(),
                row.getString("by_name"),
                row.getBoolean("by_hand"),
                Why.valueOf(row.getString("why")),
                row.getString("page"),
                outcome(row));
    }

    private static Snapshot.Outcome outcome(ResultSet row) throws SQLException {
        return row.getString("word") != null
                ? new Failed(row.getString("word"))
                : new Good(
                        new Sheet(row.getString("type"), row.getInt("width"), row.getInt("height")),
                        HexFormat.of().formatHex(row.getBytes("sha256")),
                        Optional.ofNullable(row.getObject("features", Long.class)),
                        row.getString("alternative"),
                        new EntryId(
                                row.getLong("entry_id"),
                                row.getTimestamp("entry_at").toInstant()));
    }
}
