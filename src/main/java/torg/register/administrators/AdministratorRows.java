package torg.register.administrators;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import torg.policy.Place;
import torg.register.AccountId;
import torg.register.administrators.Administrator.Who;
import torg.staff.Person;

/** The table account_administrator. Whoever is removed stays in it, because it is asked who could sign in then. */
@Component
class AdministratorRows {
    private static final String SELECT = """
            select m.*, p.sign_in_name, p.name as person_name, p.email
            from account_administrator m left join person p on p.id = m.person_id
            """;

    private final JdbcClient db;

    AdministratorRows(JdbcClient db) {
        this.db = db;
    }

    long add(AccountId account, Who who, String role, boolean twoFactor, String recovery, LocalDate today, String by) {
        return db.sql("""
                        insert into account_administrator (account_id, person_id, outsider, organisation, role, two_factor,
                            recovery, added_on, verified_on, verified_by)
                        values (:account, :person, :outsider, :organisation, :role, :twoFactor, :recovery, :today, :today, :by)
                        returning id
                        """)
                .param("account", account.value())
                .param("person", who instanceof Who.Colleague(var person) ? person.id() : null, Types.BIGINT)
                .param("outsider", who instanceof Who.Outsider outsider ? outsider.called() : null, Types.VARCHAR)
                .param(
                        "organisation",
                        who instanceof Who.Outsider outsider ? outsider.organisation() : null,
                        Types.VARCHAR)
                .param("role", role)
                .param("twoFactor", twoFactor)
                .param("recovery", recovery)
                .param("today", today)
                .param("by", by)
                .query(Long.class)
                .single();
    }

    void verify(long id, boolean twoFactor, LocalDate today, String by) {
        db.sql("""
                        update account_administrator set two_factor = :twoFactor, verified_on = :today, verified_by = :by
                        where id = :id
                        """)
                .param("id", id)
                .param("twoFactor", twoFactor)
                .param("today", today)
                .param("by", by)
                .update();
    }

    void remove(long id, LocalDate today) {
        db.sql("update account_administrator set removed_on = :today where id = :id")
                .param("id", id)
                .param("today", today)
                .update();
    }

    /** One change to an administrator at a time; empty for somebody who is not there any more, or elsewhere. */
    Optional<Administrator> hold(AccountId account, long id) {
        return db.sql(SELECT + "where m.id = :id and m.account_id = :account and m.removed_on is null for update of m")
                .param("id", id)
                .param("account", account.value())
                .query(AdministratorRows::administrator)
                .optional();
    }

    /** Those who can sign in now first, then those who could. */
    List<Administrator> of(AccountId account) {
        return db.sql(SELECT + """
                        where m.account_id = :account
                        order by m.removed_on desc nulls first, coalesce(p.name, m.outsider) collate "sv-SE-x-icu", m.id
                        """)
                .param("account", account.value())
                .query(AdministratorRows::administrator)
                .list();
    }

    /** Where somebody can still sign in, whatever has become of the account. */
    List<Administrator> heldBy(long person) {
        return db.sql(SELECT + "where m.person_id = :person and m.removed_on is null order by m.account_id")
                .param("person", person)
                .query(AdministratorRows::administrator)
                .list();
    }

    /** Everybody who can sign in somewhere and has been given a last day here. */
    List<Administrator> leaving() {
        return db.sql(SELECT + "where p.left_on is not null and m.removed_on is null order by m.id")
                .query(AdministratorRows::administrator)
                .list();
    }

    /** Those who do not work here that day. */
    Set<Long> gone(LocalDate day) {
        return Set.copyOf(db.sql("select id from person where left_on < :day")
                .param("day", day)
                .query(Long.class)
                .list());
    }

    /** An administrator with the place of the account, to ask the rules by. */
    record Placed(Administrator administrator, Place place, Optional<LocalDate> lastDay) {}

    /** Everybody who can sign in to an account that is alive. */
    List<Placed> all() {
        return db.sql("""
                        select m.*, p.sign_in_name, p.name as person_name, p.email, p.left_on, a.network, u.path
                        from account_administrator m
                        join account a on a.id = m.account_id
                        join unit u on u.id = a.unit_id
                        left join person p on p.id = m.person_id
                        where m.removed_on is null and a.stage not in ('REFUSED', 'CLOSED')
                        order by m.account_id, m.id
                        """)
                .query((row, n) -> new Placed(
                        administrator(row, n),
                        Place.of(List.of((Long[]) row.getArray("path").getArray()), row.getString("network")),
                        Optional.ofNullable(row.getObject("left_on", LocalDate.class))))
                .list();
    }

    /** Accounts in use on somebody else's platform, where nobody is known to be able to sign in. */
    List<AccountId> unknown() {
        return db.sql("""
                        select a.id from account a
                        where a.stage in ('ACTIVE', 'DORMANT', 'HIJACKED') and a.network <> 'SQUARE'
                          and not exists (
                            select from account_administrator m where m.account_id = a.id and m.removed_on is null)
                        """).query(Long.class).list().stream().map(AccountId::new).toList();
    }

    private static Administrator administrator(ResultSet row, int number) throws SQLException {
        return new Administrator(
                row.getLong("id"),
                new AccountId(row.getLong("account_id")),
                row.getObject("person_id") == null
                        ? new Who.Outsider(row.getString("outsider"), row.getString("organisation"))
                        : new Who.Colleague(new Person(
                                row.getLong("person_id"),
                                row.getString("sign_in_name"),
                                row.getString("person_name"),
                                row.getString("email"))),
                row.getString("role"),
                row.getBoolean("two_factor"),
                row.getString("recovery"),
                row.getObject("added_on", LocalDate.class),
                row.getObject("verified_on", LocalDate.class),
                row.getString("verified_by"),
                Optional.ofNullable(row.getObject("removed_on", LocalDate.class)));
    }
}
