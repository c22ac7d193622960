package torg.exports;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import torg.exports.Export.State;
import torg.register.AccountId;

/** The table export_archive. */
@Component
class ExportRows {
    private final JdbcClient db;

    ExportRows(JdbcClient db) {
        this.db = db;
    }

    ExportId add(AccountId account, String name, Storeroom.Stored stored, boolean renamed, Sender sender, Instant now) {
        return new ExportId(db.sql("""
                        insert into export_archive (account_id, name, bytes, sha256, file, renamed, received_at, received_by,
                            received_by_name)
                        values (:account, :name, :bytes, :sha256, :file, :renamed, :now, :by, :byName) returning id
                        """)
                .param("account", account.value())
                .param("name", name)
                .param("bytes", stored.bytes())
                .param("sha256", HexFormat.of().parseHex(stored.sha256()))
                .param("file", stored.file())
                .param("renamed", renamed)
                .param("now", Timestamp.from(now))
                .param("by", sender.person())
                .param("byName", sender.name())
                .query(Long.class)
                .single());
    }

    void lookedThrough(ExportId id, Optional<String> owner, Instant now) {
        db.sql("update export_archive set looked_at = :now, owner = :owner where id = :id")
                .param("now", Timestamp.from(now))
                .param("owner", owner.orElse(null))
                .param("id", id.value())
                .update();
    }

    void refused(ExportId id, String why, String about) {
        db.sql("update export_archive set refused = :why, refused_about = :about, file = null where id = :id")
                .param("why", why)
                .param("about", about)
                .param("id", id.value())
                .update();
    }

    void stopped(ExportId id, Instant now) {
        db.sql("update export_archive set stopped_at = :now where id = :id")
                .param("now", Timestamp.from(now))
                .param("id", id.value())
                .update();
    }

    /** @return the number of the new run */
    int resumed(ExportId id) {
        return db.sql("update export_archive set stopped_at = null, run = run + 1 where id = :id returning run")
                .param("id", id.value())
                .query(Integer.class)
                .single();
    }

    /** @return whether its file stays */
    boolean finished(ExportId id, Instant now) {
        return db.sql("""
                        update export_archive set finished_at = :now, file = case when must_go then null else file end
                        where id = :id returning not must_go
                        """)
                .param("now", Timestamp.from(now))
                .param("id", id.value())
                .query(Boolean.class)
                .single();
    }

    /** A thing in it has been let go of already, in this wording or another. */
    void mustGo(Export export, List<byte[]> keys) {
        db.sql("""
                        update export_archive set must_go = true
                        where id = :id and not must_go and exists (select from export_item
                            where account_id = :account and let_go and key = any(cast(:keys as bytea[])))
                        """)
                .param("id", export.id().value())
                .param("account", export.account().value())
                .param("keys", keys.toArray(byte[][]::new))
                .update();
    }

    /** A file that is let go of. */
    record Former(ExportId export, AccountId account, UUID file, String sha256) {}

    /** Archives of one account overlap, so what stood in one of them may stand in all. @return those that were read already */
    List<Former> mustGo(Long[] items, Long[] captures) {
        db.sql("""
                        update export_archive set must_go = true where account_id in (select account_id from export_item
                            where not ours and (id = any(cast(:items as bigint[])) or capture = any(cast(:captures as bigint[]))))
                        """).param("items", items).param("captures", captures).update();
        return db.sql("""
                        with former as (select * from export_archive
                            where must_go and finished_at is not null and file is not null for update)
                        update export_archive a set file = null from former f where a.id = f.id
                        returning f.id, f.account_id, f.file, f.sha256
                        """)
                .query((row, n) -> new Former(
                        new ExportId(row.getLong("id")),
                        new AccountId(row.getLong("account_id")),
                        row.getObject("file", UUID.class),
                        HexFormat.of().formatHex(row.getBytes("sha256"))))
                .list();
    }

    Optional<Export> find(ExportId id) {
        return db.sql("select * from export_archive where id = :id")
                .param("id", id.value())
                .query(ExportRows::export)
                .optional();
    }

    Optional<Export> hold(ExportId id) {
        return db.sql("select * from export_archive where id = :id for update")
                .param("id", id.value())
                .query(ExportRows::export)
                .optional();
    }

    List<Export> of(AccountId account) {
        return db.sql("select * from export_archive where account_id = :account order by id desc limit 100")
                .param("account", account.value())
                .query(ExportRows::export)
                .list();
    }

    /** The files that are still needed. */
    Set<UUID> files() {
        return db.sql("select file from export_archive where file is not null")
                .query(UUID.class)
                .set();
    }

    private static Export export(ResultSet row, int number) throws SQLException {
        return new Export(
                new ExportId(row.getLong("id")),
                new AccountId(row.getLong("account_id")),
                row.getString("name"),
                row.getLong("bytes"),
                HexFormat.of().formatHex(row.getBytes("sha256")),
                row.getBoolean("renamed"),
                row.getTimestamp("received_at").toInstant(),
                row.getLong("received_by"),
                row.getString("received_by_name"),
                Optional.ofNullable(row.getString("owner")),
                row.getInt("run"),
                state(row));
    }

    private static State state(ResultSet row) throws SQLException {
        var file = row.getObject("file", UUID.class);
        var refused = row.getString("refused");
        var stopped = row.getTimestamp("stopped_at");
        var finished = row.getTimestamp("finished_at");
        if (finished != null) {
            return new State.Finished(finished.toInstant(), Optional.ofNullable(file));
        }
        if (refused != null) {
            return new State.NotRead(refused, row.getString("refused_about"));
        }
        if (stopped != null) {
            return new State.Stopped(file, stopped.toInstant());
        }
        return row.getTimestamp("looked_at") == null ? new State.Received(file) : new State.Reading(file);
    }
}
