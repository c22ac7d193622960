package torg.records.packages;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.sql.Types;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import torg.platforms.Network;
import torg.records.packages.Parcel.Made;
import torg.records.packages.Parcel.Receipt;
import torg.records.packages.Parcel.State;
import torg.register.AccountId;

/** The tables archive_parcel and archive_receipt. */
@Component
class ParcelRows {
    private static final String SELECT = """
            select p.*, a.name as account_name, a.network, r.taken_by, r.taken_on, r.reference as receipt_reference,
                r.sha256 as receipt_sha256, r.noted_by, r.noted_at
            from archive_parcel p join account a on a.id = p.account_id
            left join archive_receipt r on r.parcel_id = p.id
            """;

    private final JdbcClient db;

    ParcelRows(JdbcClient db) {
        this.db = db;
    }

    /** Not of an account that has one waiting for the same time. @return how many */
    int add(long run, Collection<AccountId> accounts, Optional<Integer> year) {
        return db.sql("""
                        insert into archive_parcel (run_id, account_id, year)
                        select :run, a.id, :year from unnest(cast(:accounts as bigint[])) as a (id)
                        where not exists (select from archive_parcel p
                            where p.account_id = a.id and p.state = 'WAITING' and p.year is not distinct from :year)
                        order by a.id
                        """)
                .param("run", run)
                .param("accounts", accounts.stream().map(AccountId::value).toArray(Long[]::new))
                .param("year", year.orElse(null), Types.INTEGER)
                .update();
    }

    Optional<Parcel> next(long run) {
        return db.sql(SELECT + "where p.run_id = :run and p.state = 'WAITING' order by p.id limit 1")
                .param("run", run)
                .query(ParcelRows::parcel)
                .optional();
    }

    /** Told before it is begun, in a transaction of its own. @return how many times it has been begun now */
    int begun(long id) {
        return db.sql("update archive_parcel set attempts = attempts + 1 where id = :id returning attempts")
                .param("id", id)
                .query(Integer.class)
                .single();
    }

    Optional<Parcel> find(long id) {
        return db.sql(SELECT + "where p.id = :id")
                .param("id", id)
                .query(ParcelRows::parcel)
                .optional();
    }

    /** Held until the transaction ends. */
    Optional<Parcel> hold(long id) {
        return db.sql(SELECT + "where p.id = :id for update of p")
                .param("id", id)
                .query(ParcelRows::parcel)
                .optional();
    }

    List<Parcel> ofAccount(AccountId account, int most) {
        return db.sql(SELECT + "where p.account_id = :account order by p.id desc limit :most")
                .param("account", account.value())
                .param("most", most)
                .query(ParcelRows::parcel)
                .list();
    }

    /** As they were ordered. @param after 0 for the first page */
    List<Parcel> ofRun(long run, Collection<Long> units, long after, int most) {
        return db.sql(SELECT + """
                        where p.run_id = :run and a.unit_id = any(cast(:units as bigint[])) and p.id > :after
                        order by p.id limit :most
                        """)
                .param("run", run)
                .param("units", units.toArray(Long[]::new))
                .param("after", after)
                .param("most", most)
                .query(ParcelRows::parcel)
                .list();
    }

    /** Ready ones that the archive has not said it has. */
    long countUndelivered(Collection<Long> units) {
        return db.sql("""
                        select count(*) from archive_parcel p join account a on a.id = p.account_id
                        where p.state = 'READY' and a.unit_id = any(cast(:units as bigint[]))
                            and not exists (select from archive_receipt r where r.parcel_id = p.id)
                        """)
                .param("units", units.toArray(Long[]::new))
                .query(Long.class)
                .single();
    }

    /** Accounts that are packed for good already. */
    List<Long> packedForGood(Collection<Long> accounts) {
        return db.sql("""
                        select distinct account_id from archive_parcel
                        where account_id = any(cast(:accounts as bigint[])) and year is null and state = 'READY'
                        """)
                .param("accounts", accounts.toArray(Long[]::new))
                .query(Long.class)
                .list();
    }

    void ready(long id, Made made) {
        db.sql("""
                        update archive_parcel set state = 'READY', trouble = null, level = :level, name = :name,
                            files = :files, bytes = :bytes, sha256 = :sha256, missing = :missing, flawed = :flawed,
                            made_at = :at
                        where id = :id
                        """)
                .param("id", id)
                .param("level", made.level().name())
                .param("name", made.name())
                .param("files", made.files())
                .param("bytes", made.bytes())
                .param("sha256", made.sha256())
                .param("missing", made.missing())
                .param("flawed", made.flawed())
                .param("at", Timestamp.from(made.at()))
                .update();
    }

    void failed(long id, String trouble) {
        db.sql("update archive_parcel set state = 'FAILED', trouble = :trouble where id = :id")
                .param("id", id)
                .param("trouble", trouble)
                .update();
    }

    /** @return how many of those that failed wait again */
    int again(long run) {
        return db.sql(
                        "update archive_parcel set state = 'WAITING', trouble = null, attempts = 0 where run_id = :run and state = 'FAILED'")
                .param("run", run)
                .update();
    }

    void received(long id, Receipt receipt) {
        db.sql("""
                        insert into archive_receipt (parcel_id, taken_by, taken_on, reference, sha256, noted_by, noted_at)
                        values (:parcel, :by, :on, :reference, :sha256, :noted, :at)
                        """)
                .param("parcel", id)
                .param("by", receipt.takenBy())
                .param("on", receipt.takenOn())
                .param("reference", receipt.reference())
                .param("sha256", receipt.sha256())
                .param("noted", receipt.notedBy())
                .param("at", Timestamp.from(receipt.notedAt()))
                .update();
    }

    private static Parcel parcel(ResultSet row, int number) throws SQLException {
        return new Parcel(
                row.getLong("id"),
                row.getLong("run_id"),
                new AccountId(row.getLong("account_id")),
                row.getString("account_name"),
                Network.valueOf(row.getString("network")).brand(),
                Optional.ofNullable(row.getObject("year", Integer.class)),
                state(row));
    }

    private static State state(ResultSet row) throws SQLException {
        return switch (row.getString("state")) {
            case "WAITING" -> new State.Waiting();
            case "FAILED" -> new State.Failed(row.getString("trouble"));
            default ->
                new State.Ready(
                        new Made(
                                row.getString("name"),
                                Level.valueOf(row.getString("level")),
                                row.getLong("files"),
                                row.getLong("bytes"),
                                row.getString("sha256"),
                                row.getLong("missing"),
                                row.getLong("flawed"),
                                row.getTimestamp("made_at").toInstant()),
                        receipt(row));
        };
    }

    private static Optional<Receipt> receipt(ResultSet row) throws SQLException {
        return row.getString("taken_by") == null
                ? Optional.empty()
                : Optional.of(new Receipt(
                        row.getString("taken_by"),
                        row.getObject("taken_on", LocalDate.class),
                        row.getString("receipt_reference"),
                        row.getString("receipt_sha256"),
                        row.getString("noted_by"),
                        row.getTimestamp("noted_at").toInstant()));
    }
}
