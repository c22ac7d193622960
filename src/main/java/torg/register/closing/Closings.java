package torg.register.closing;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import torg.register.AccountId;
import torg.register.stages.Receipt;

/** The tables account_closing and archive_package. */
@Component
class Closings {
    private final JdbcClient db;

    Closings(JdbcClient db) {
        this.db = db;
    }

    void begin(AccountId account, String reference, String reason, String successor, Instant now) {
        db.sql("""
                        insert into account_closing (account_id, reference, reason, successor, begun_at)
                        values (:account, :reference, :reason, :successor, :now)
                        """)
                .param("account", account.value())
                .param("reference", reference)
                .param("reason", reason)
                .param("successor", successor)
                .param("now", Timestamp.from(now))
                .update();
    }

    void notice(AccountId account, LocalDate on, String by) {
        db.sql(
                        "update account_closing set noticed_on = :on, noticed_by = :by where account_id = :account and ended_at is null")
                .param("account", account.value())
                .param("on", on)
                .param("by", by)
                .update();
    }

    void end(AccountId account, Instant now) {
        db.sql("update account_closing set ended_at = :now where account_id = :account and ended_at is null")
                .param("account", account.value())
                .param("now", Timestamp.from(now))
                .update();
    }

    /** The one that goes on, or else the last one. */
    Optional<Closing> newest(AccountId account) {
        return db.sql("select * from account_closing where account_id = :account order by id desc limit 1")
                .param("account", account.value())
                .query(Closings::closing)
                .optional();
    }

    private static Closing closing(ResultSet row, int number) throws SQLException {
        var by = row.getString("noticed_by");
        var on = row.getObject("noticed_on", LocalDate.class);
        return new Closing(
                row.getLong("id"),
                row.getString("reference"),
                row.getString("reason"),
                row.getString("successor"),
                row.getTimestamp("begun_at").toInstant(),
                Optional.ofNullable(on).map(day -> new Closing.Notice(day, by)));
    }

    /** Its number comes from the row, so that no two packages share one; its bytes lie in the folder under that number. */
    Receipt keep(AccountId account, int year, Instant madeAt, FinalArchive.Packed packed) {
        var number = db.sql("""
                        with next as (select nextval(pg_get_serial_sequence('archive_package', 'id')) as id)
                        insert into archive_package (id, account_id, number, made_at, sha256, bytes)
                        overriding system value
                        select id, :account, 'ARK-' || :year || '-' || lpad(id::text, 6, '0'), :at, :sha256, :bytes from next
                        returning number
                        """)
                .param("account", account.value())
                .param("year", Integer.toString(year))
                .param("at", Timestamp.from(madeAt))
                .param("sha256", packed.sha256())
                .param("bytes", packed.bytes())
                .query(String.class)
                .single();
        return new Receipt(number, packed.sha256(), madeAt);
    }

    Optional<Receipt> receipt(AccountId account) {
        return db.sql(
                        "select number, sha256, made_at from archive_package where account_id = :account order by id desc limit 1")
                .param("account", account.value())
                .query((row, n) -> new Receipt(
                        row.getString("number"),
                        row.getString("sha256"),
                        row.getTimestamp("made_at").toInstant()))
                .optional();
    }

    /** @return where the package is one of this account's: its bytes, where they lie in the table and not in the folder */
    Optional<Optional<byte[]>> content(AccountId account, String number) {
        return db.sql("select content from archive_package where account_id = :account and number = :number")
                .param("account", account.value())
                .param("number", number)
                .query((row, n) -> Optional.ofNullable(row.getBytes(1)))
                .optional();
    }
}
