package torg.records.snapshots;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.sql.Types;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import torg.platforms.Network;
import torg.register.AccountId;

/** The table snapshot_schedule. */
@Component
class ScheduleRows {
    private final JdbcClient db;

    ScheduleRows(JdbcClient db) {
        this.db = db;
    }

    /**
     * How an account stands.
     *
     * @param red the last day before it is late
     * @param good the day of the newest good picture
     * @param face what the account was known by when that was taken
     */
    record Row(
            AccountId account,
            LocalDate first,
            Due due,
            LocalDate red,
            Optional<LocalDate> good,
            Optional<Face> face,
            boolean toldLate) {}

    record Face(String name, Optional<String> picture) {}

    Optional<Row> hold(AccountId account) {
        return db.sql(SELECT + " where s.account_id = :account for update of s")
                .param("account", account.value())
                .query(ScheduleRows::row)
                .optional();
    }

    private static final String SELECT = """
            select s.*, g.shown_on from snapshot_schedule s left join snapshot g on g.id = s.good
            """;

    Optional<Row> find(AccountId account) {
        return db.sql(SELECT + " where s.account_id = :account")
                .param("account", account.value())
                .query(ScheduleRows::row)
                .optional();
    }

    void add(AccountId account, LocalDate first, LocalDate red) {
        db.sql("""
                        insert into snapshot_schedule (account_id, first_due, due_on, why, red_on)
                        values (:account, :first, :first, 'FIRST', :red) on conflict do nothing
                        """)
                .param("account", account.value())
                .param("first", first)
                .param("red", red)
                .update();
    }

    void save(Row row) {
        db.sql("""
                        update snapshot_schedule set due_on = :due, why = :why, red_on = :red, face_name = :name,
                            face_picture = :picture, told_late = :told
                        where account_id = :account
                        """)
                .param("account", row.account().value())
                .param("due", row.due().on())
                .param("why", row.due().why().name())
                .param("red", row.red())
                .param("name", row.face().map(Face::name).orElse(null), Types.VARCHAR)
                .param("picture", row.face().flatMap(Face::picture).orElse(null), Types.VARCHAR)
                .param("told", row.toldLate())
                .update();
    }

    /** The newest by the day it shows, whenever it came. */
    void good(AccountId account) {
        db.sql("""
                        update snapshot_schedule set next_try_at = '-infinity', good = (
                            select id from snapshot where account_id = :account and word is null
                            order by shown_on desc, id desc limit 1)
                        where account_id = :account
                        """).param("account", account.value()).update();
    }

    void retry(AccountId account, Instant at) {
        db.sql("update snapshot_schedule set next_try_at = :at where account_id = :account")
                .param("account", account.value())
                .param("at", Timestamp.from(at))
                .update();
    }

    /** Gives out the one that has waited longest, and puts it off: whoever takes it may die while the browser works. */
    Optional<AccountId> take(LocalDate today, Instant now, Instant putOff, Collection<String> networks) {
        return db.sql("""
                        update snapshot_schedule set next_try_at = :later where account_id = (
                            select s.account_id from snapshot_schedule s join account a on a.id = s.account_id
                            where s.due_on <= :today and s.next_try_at <= :now and a.network = any(cast(:networks as text[]))
                              and a.stage not in ('REFUSED', 'ARCHIVED', 'CLOSED')
                            order by s.due_on, s.account_id limit 1 for update of s skip locked)
                        returning account_id
                        """)
                .param("today", today)
                .param("now", Timestamp.from(now))
                .param("later", Timestamp.from(putOff))
                .param("networks", networks.toArray(String[]::new))
                .query((row, n) -> new AccountId(row.getLong(1)))
                .optional();
    }

    /** An account on the list. */
    record Listed(
            long account,
            String name,
            Network network,
            String unit,
            Due due,
            LocalDate red,
            Optional<LocalDate> good) {}

    record After(LocalDate due, long account) {
        static final After NOTHING = new After(LocalDate.of(1, 1, 1), 0);
    }

    /** Those of units at or below these places, what is most overdue first. */
    List<Listed> page(Collection<Long> places, After after, int most) {
        return db.sql("""
                        select s.*, g.shown_on, a.name, a.network, u.name as unit_name
                        from snapshot_schedule s join account a on a.id = s.account_id join unit u on u.id = a.unit_id
                        left join snapshot g on g.id = s.good
                        where u.path && cast(:places as bigint[]) and (s.due_on, s.account_id) > (:due, :account)
                          and a.stage not in ('REFUSED', 'ARCHIVED', 'CLOSED')
                        order by s.due_on, s.account_id limit :most
                        """)
                .param("places", places.toArray(Long[]::new))
                .param("due", after.due())
                .param("account", after.account())
                .param("most", most)
                .query((row, n) -> new Listed(
                        row.getLong("account_id"),
                        row.getString("name"),
                        Network.valueOf(row.getString("network")),
                        row.getString("unit_name"),
                        due(row),
                        row.getObject("red_on", LocalDate.class),
                        Optional.ofNullable(row.getObject("shown_on", LocalDate.class))))
                .list();
    }

    /** Something that is due. @param red the last day before it is late */
    record Waiting(AccountId account, Network network, LocalDate due, LocalDate red) {}

    List<Waiting> due(LocalDate today) {
        return db.sql("""
                        select s.account_id, a.network, s.due_on, s.red_on from snapshot_schedule s join account a on a.id = s.account_id
                        where s.due_on <= :today and a.stage not in ('REFUSED', 'ARCHIVED', 'CLOSED')
                        """)
                .param("today", today)
                .query((row, n) -> new Waiting(
                        new AccountId(row.getLong(1)),
                        Network.valueOf(row.getString(2)),
                        row.getObject(3, LocalDate.class),
                        row.getObject(4, LocalDate.class)))
                .list();
    }

    private static Due due(ResultSet row) throws SQLException {
        return new Due(row.getObject("due_on", LocalDate.class), Why.valueOf(row.getString("why")));
    }

    private static Row row(ResultSet row, int number) throws SQLException {
        return new Row(
                new AccountId(row.getLong("account_id")),
                row.getObject("first_due", LocalDate.class),
                due(row),
                row.getObject("red_on", LocalDate.class),
                Optional.ofNullable(row.getObject("shown_on", LocalDate.class)),
                Optional.ofNullable(row.getString("face_name")).map(name -> new Face(name, picture(row))),
                row.getBoolean("told_late"));
    }

    private static Optional<String> picture(ResultSet row) {
        try {
            return Optional.ofNullable(row.getString("face_picture"));
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
