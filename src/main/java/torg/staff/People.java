package torg.staff;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The tables person, assignment and delegation. */
@Component
class People {
    private final JdbcClient db;

    People(JdbcClient db) {
        this.db = db;
    }

    Person add(String signInName, String name, String email) {
        return db.sql("insert into person (sign_in_name, name, email) values (:signInName, :name, :email) returning *")
                .param("signInName", signInName)
                .param("name", name)
                .param("email", email)
                .query(People::person)
                .single();
    }

    Optional<Person> find(long id) {
        return db.sql("select * from person where id = :id").param("id", id).query(People::person).optional();
    }

    Optional<Person> bySignInName(String name) {
        return db.sql("select * from person where sign_in_name = lower(:name)")
                .param("name", name)
                .query(People::person)
                .optional();
    }

    Optional<Person> byNameOrEmail(String text) {
        var found = db.sql("select * from person where left_on is null and (lower(name) = lower(:text) or lower(email) = lower(:text)) limit 2")
                .param("text", text.strip())
                .query(People::person)
                .list();
        return found.size() == 1 ? Optional.of(found.getFirst()) : Optional.empty(); // two of the same name: a person must choose
    }

    List<Person> search(String text, int limit) {
        return db.sql(
                        """
                        select * from person
                        where left_on is null and (name ilike '%' || :text || '%' or sign_in_name = lower(:text))
                        order by name collate "sv-SE-x-icu" limit :limit
                        """)
                .param("text", text.strip().replace("%", "\\%").replace("_", "\\_"))
                .param("limit", limit)
                .query(People::person)
                .list();
    }

    List<Assignment> assignments(long person) {
        return db.sql(
                        """
                        select a.id as assignment_id, a.person_id, a.role, a.valid_from, a.valid_to, u.*
                        from assignment a join unit u on u.id = a.unit_id
                        where a.person_id = :person order by a.valid_from desc, a.id
                        """)
                .param("person", person)
                .query(People::assignment)
                .list();
    }

    long assign(long person, Role role, Unit unit, LocalDate from, Optional<LocalDate> until) {
        return db.sql(
                        """
                        insert into assignment (person_id, role, unit_id, valid_from, valid_to)
                        values (:person, :role, :unit, :from, :until) returning id
                        """)
                .param("person", person)
                .param("role", role.name())
                .param("unit", unit.id())
                .param("from", from)
                .param("until", until.orElse(null), Types.DATE)
                .query(Long.class)
                .single();
    }

    boolean end(long assignment, LocalDate until) {
        return db.sql(
                                """
                                update assignment set valid_to = :until
                                where id = :id and valid_from <= :until and (valid_to is null or valid_to > :until)
                                """)
                        .param("id", assignment)
                        .param("until", until)
                        .update()
                == 1;
    }

    /** Whether somebody is head for this unit that day: of it, or of something above it. */
    boolean heads(long person, Unit unit, LocalDate day) {
        return assignments(person).stream()
                .anyMatch(a -> a.role() == Role.HEAD && a.holds(day) && unit.below(a.unit().id()));
    }

    Delegation delegate(Person head, Person delegate, Unit unit, String reference, LocalDate from, Optional<LocalDate> until) {
        var id = db.sql(
                        """
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

    List<Delegation> delegations() {
        return db.sql(
                        """
                        select d.id as delegation_id, d.reference, d.valid_from, d.valid_to, u.*,
                            h.id as head_id, h.sign_in_name as head_sign_in, h.name as head_name, h.email as head_email,
                            p.id as delegate_id, p.sign_in_name as delegate_sign_in, p.name as delegate_name,
                            p.email as delegate_email
                        from delegation d
                        join unit u on u.id = d.unit_id
                        join person h on h.id = d.head_id
                        join person p on p.id = d.delegate_id
                        order by d.valid_from desc, d.id desc
                        """)
                .query((row, n) -> new Delegation(
                        row.getLong("delegation_id"),
                        someone(row, "head"),
                        someone(row, "delegate"),
                        Units.unit(row, n),
                        row.getString("reference"),
                        day(row, "valid_from"),
                        Optional.ofNullable(day(row, "valid_to"))))
                .list();
    }

    private static Person someone(ResultSet row, String who) throws SQLException {
        return new Person(
                row.getLong(who + "_id"),
                row.getString(who + "_sign_in"),
                row.getString(who + "_name"),
                row.getString(who + "_email"));
    }

    private static Assignment assignment(ResultSet row, int number) throws SQLException {
        return new Assignment(
                row.getLong("assignment_id"),
                row.getLong("person_id"),
                Role.valueOf(row.getString("role")),
                Units.unit(row, number),
                day(row, "valid_from"),
                Optional.ofNullable(day(row, "valid_to")));
    }

    private static LocalDate day(ResultSet row, String column) throws SQLException {
        return row.getObject(column, LocalDate.class);
    }

    static Person person(ResultSet row, int number) throws SQLException {
        return new Person(
                row.getLong("id"), row.getString("sign_in_name"), row.getString("name"), row.getString("email"));
    }
}
