package torg.records.collection;

import java.sql.Date;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import torg.records.collection.Contents.Line;
import torg.register.Account;
import torg.register.AccountId;
import torg.shell.Words;

/** What a year of an account amounts to, counted from what the record holds. */
@Component
class YearRows {
    private final JdbcClient db;

    YearRows(JdbcClient db) {
        this.db = db;
    }

    /** Accounts that have been decided on, or that something was said on: the rest were only proposed. */
    List<AccountId> accounts(Collection<Long> units) {
        return db.sql("""
                        select id from account a
                        where unit_id = any(cast(:units as bigint[])) and (stage not in ('PROPOSED', 'UNDER_REVIEW', 'REFUSED')
                            or exists (select from conversation c where c.account_id = a.id))
                        order by id
                        """)
                .param("units", units.toArray(Long[]::new))
                .query((row, n) -> new AccountId(row.getLong(1)))
                .list();
    }

    Line line(Account account, int year) {
        return db.sql("""
                        select count(distinct c.id) as conversations, count(m.id) filter (where not m.ours) as received,
                            count(m.id) filter (where m.ours) as sent,
                            count(m.id) filter (where m.removed_at is not null) as removed,
                            (min(m.at) at time zone 'Europe/Stockholm')::date as first_on,
                            (max(m.at) at time zone 'Europe/Stockholm')::date as last_on,
                            min(m.capture) as first_capture, max(m.capture) as last_capture,
                            (select count(*) from diary_entry d join conversation k on k.id = d.conversation_id
                             where k.account_id = :account and d.year = :year) as registered,
                            (select count(*) from arrival_unreadable u
                             where u.entry_at >= :from and u.entry_at < :until and u.connection_id in (
                                select connection_id from conversation where account_id = :account
                                union select connection_id from account where id = :account)) as set_aside,
                            (select count(*) from (
                                select distinct on (month) verdict from completeness_certificate
                                where account_id = :account and month >= :first and month <= :last
                                order by month, id desc) newest where verdict = 'WHOLE') as whole_months
                        from conversation c join message m on m.conversation_id = c.id
                        where c.account_id = :account and m.at >= :from and m.at < :until
                        """)
                .param("account", account.id().value())
                .param("year", year)
                .param("from", midnight(year))
                .param("until", midnight(year + 1))
                .param("first", Date.valueOf(LocalDate.of(year, 1, 1)))
                .param("last", Date.valueOf(LocalDate.of(year, 12, 1)))
                .query((row, n) -> new Line(
                        account.id().value(),
                        account.name(),
                        account.network().brand(),
                        account.handle(),
                        account.unit().name(),
                        row.getLong("conversations"),
                        row.getLong("received"),
                        row.getLong("sent"),
                        row.getLong("removed"),
                        row.getLong("set_aside"),
                        row.getLong("registered"),
                        day(row, "first_on"),
                        day(row, "last_on"),
                        Optional.ofNullable(row.getObject("first_capture", Long.class)),
                        Optional.ofNullable(row.getObject("last_capture", Long.class)),
                        row.getInt("whole_months")))
                .single();
    }

    private static Timestamp midnight(int year) {
        return Timestamp.from(LocalDate.of(year, 1, 1).atStartOfDay(Words.ZONE).toInstant());
    }

    private static Optional<LocalDate> day(ResultSet row, String column) throws SQLException {
        return Optional.ofNullable(row.getDate(column)).map(Date::toLocalDate);
    }
}
