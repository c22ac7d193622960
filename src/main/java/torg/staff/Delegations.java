package torg.staff;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The table delegation. */
@Component
class Delegations {
    private static final String ALL = """
            select d.id as delegation_id, d.reference, d.valid_from, d.valid_to, u.*,
                h.id as head_id, h.sign_in_name as head_sign_in, h.name as head_name, h.email as head_email,
                p.id as delegate_id, p.sign_in_name as delegate_sign_in, p.name as delegate_name,
                p.email as delegate_email
            from delegation d
            join unit u on u.id = d.unit_id
            join person h on h.id = d.head_id
            join person p on p.id = d.delegate_id
            """;

    private final JdbcClient db;

    Delegations(JdbcClient db) {
        this.db = db;
    }

    Delegation add(
            Person head, Person delegate, Unit unit, String reference, LocalDate from, Optional<LocalDate> until) {
        var id = db.sql("""
                        insert into delegation (head_id, delegate_id, unit_id, reference, valid_from, valid_to)
                        values (:head, :delegate, :unit, :reference, :from, :until) returning id
                        """)
                .param("head", head.id())
                .param("delegate", delegate.id())
                .param("unit", unit.id())
                .param("reference", reference)
                .param("from", from)
                .param("until", until.orElse(null), Types.DATE)
                .query(Long.class)
                .single();
        return new Delegation(id, head, delegate, unit, reference, from, until);
    }

    /** Whether somebody already decides in another's place there and then, directly or over others: then not back again. */
    boolean comeFrom(Person first, Person last, Unit unit, LocalDate from, Optional<LocalDate> until) {
        return db.sql("""
                        with recursive there_and_then as (
                            select d.head_id, d.delegate_id from delegation d join unit u on u.id = d.unit_id
                            where (u.path @> array[:unit] or d.unit_id = any(:path))
                              and daterange(d.valid_from, d.valid_to, '[]') && daterange(:from, :until, '[]')
                        ), above as (
                            select head_id from there_and_then where delegate_id = :last
                            union
                            select t.head_id from there_and_then t join above a on t.delegate_id = a.head_id)
                        select exists (select from above where head_id = :first)
                        """)
                .param("first", first.id())
                .param("last", last.id())
                .param("unit", unit.id())
                .param("path", unit.path().toArray(Long[]::new))
                .param("from", from, Types.DATE)
                .param("until", until.orElse(null), Types.DATE)
                .query(Boolean.class)
                .single();
    }

    List<Delegation> all() {
        return db.sql(ALL + "order by d.valid_from desc, d.id desc")
                .query(Delegations::delegation)
                .list();
    }

    List<Delegation> to(long person) {
        return db.sql(ALL + "where d.delegate_id = :person order by d.valid_from desc, d.id desc")
                .param("person", person)
                .query(Delegations::delegation)
                .list();
    }

    Optional<Delegation> find(long id) {
        return db.sql(ALL + "where d.id = :id")
                .param("id", id)
                .query(Delegations::delegation)
                .optional();
    }

    boolean end(long id, LocalDate until) {
        return db.sql("""
                                update delegation set valid_to = :until
                                where id = :id and valid_from <= :until and (valid_to is null or valid_to > :until)
                                """).param("id", id).param("until", until).update() == 1;
    }

    /** @return the ones that were still in force or to come */
    List<Long> endAllTo(long person, LocalDate lastDay) {
        return db.sql("""
                        update delegation set valid_to = greatest(valid_from, :lastDay)
                        where delegate_id = :person and (valid_to is null or valid_to > :lastDay)
                        returning id
                        """)
                .param("person", person)
                .param("lastDay", lastDay)
                .query(Long.class)
                .list();
    }

    private static Delegation delegation(ResultSet row, int number) throws SQLException {
        return new Delegation(
                row.getLong("delegation_id"),
                someone(row, "head"),
                someone(row, "delegate"),
                Units.unit(row, number),
                row.getString("reference"),
                row.getObject("valid_from", LocalDate.class),
                Optional.ofNullable(row.getObject("valid_to", LocalDate.class)));
    }

    private static Person someone(ResultSet row, String who) throws SQLException {
        return new Person(
                row.getLong(who + "_id"),
                row.getString(who + "_sign_in"),
                row.getString(who + "_name"),
                row.getString(who + "_email"));
    }
}
