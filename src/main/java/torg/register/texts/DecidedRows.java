package torg.register.texts;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import torg.platforms.Network;
import torg.register.AccountId;

/** The table account_text, and the accounts of the same unit. */
@Component
class DecidedRows {
    private final JdbcClient db;

    DecidedRows(JdbcClient db) {
        this.db = db;
    }

    void add(AccountId account, Decided text) {
        db.sql("""
                        insert into account_text (account_id, kind, language, version, text, decided_at, decided_by)
                        values (:account, :kind, :language, :version, :text, :at, :by)
                        """)
                .param("account", account.value())
                .param("kind", text.kind().name())
                .param("language", text.language())
                .param("version", text.version())
                .param("text", text.text())
                .param("at", Timestamp.from(text.at()))
                .param("by", text.by())
                .update();
    }

    /** All versions, the newest first. */
    List<Decided> of(AccountId account) {
        return db.sql(
                        "select * from account_text where account_id = :account order by decided_at desc, id desc limit 200")
                .param("account", account.value())
                .query(DecidedRows::decided)
                .list();
    }

    Optional<Decided> newest(AccountId account, Kind kind, String language) {
        return db.sql("""
                        select * from account_text
                        where account_id = :account and kind = :kind and language = :language
                        order by version desc limit 1
                        """)
                .param("account", account.value())
                .param("kind", kind.name())
                .param("language", language)
                .query(DecidedRows::decided)
                .optional();
    }

    /** Another channel of the same unit that is in use. */
    record Sister(AccountId id, Network network, String name) {}

    List<Sister> sisters(AccountId account) {
        return db.sql("""
                        select s.id, s.network, s.name from account a join account s on s.unit_id = a.unit_id and s.id <> a.id
                        where a.id = :account and s.stage in ('DECIDED', 'ACTIVE', 'DORMANT')
                        order by s.id
                        """)
                .param("account", account.value())
                .query((row, n) -> new Sister(
                        new AccountId(row.getLong("id")),
                        Network.valueOf(row.getString("network")),
                        row.getString("name")))
                .list();
    }

    private static Decided decided(ResultSet row, int number) throws SQLException {
        return new Decided(
                Kind.valueOf(row.getString("kind")),
                row.getString("language"),
                row.getInt("version"),
                row.getString("text"),
                row.getObject("decided_at", OffsetDateTime.class).toInstant(),
                row.getString("decided_by"));
    }
}
