package torg.staff;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The table assignment: who holds which role where, from when to when. */
@Component
class Assignments {
    private static final String COLLEAGUE = """
            select p.id as person_id, p.sign_in_name, p.name as person_name, p.email,
                a.id as assignment_id, a.role, a.valid_from, a.valid_to, u.*
            from assignment a join person p on p.id = a.person_id join unit u on u.id = a.unit_id
            """;

    private final JdbcClient db;

    Assignments(JdbcClient db) {
        this.db = db;
    }

    List<Assignment> of(long person) {
        return db
                .sql(COLLEAGUE + "where a.person_id = :person order by a.valid_from desc, a.id")
                .param("person", person)
                .query(Assignments::colleague)
                .list()
                .stream()
                .map(Colleague::assignment)
                .toList();
    }

    /** Who works in the unit itself, now or from a later day. */
    List<Colleague> in(long unit, LocalDate today) {
        return db.sql(COLLEAGUE + """
                        where a.unit_id = :unit and (a.valid_to is null or a.valid_to >= :today)
                        order by p.name collate "sv-SE-x-icu", a.id
                        """)
                .param("unit", unit)
                .param("today", today)
                .query(Assignments::colleague)
                .list();
    }

    /** Somebody in each role that anybody holds today, as far up in the city as possible. */
    List<Colleague> oneInEachRole(LocalDate today) {
        return db.sql("select distinct on (role) * from (" + COLLEAGUE + """
                        where a.valid_from <= :today and (a.valid_to is null or a.valid_to >= :today)
                          and (p.left_on is null or p.left_on >= :today)
                        ) held order by role, cardinality(path), assignment_id
                        """)
                .param("today", today)
                .query(Assignments::colleague)
                .list();
    }

    long add(long person, Role role, Unit unit, LocalDate from, Optional<LocalDate> until) {
        return db.sql("""
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

    /** One that ends before it began was a mistake and is taken away; the ledger remembers that it was given. */
    boolean end(long assignment, LocalDate until) {
        return db.sql("""
                                with mistaken as (delete from assignment where id = :id and valid_from > :until returning id),
                                ended as (
                                    update assignment set valid_to = :until
                                    where id = :id and valid_from <= :until and (valid_to is null or valid_to > :until)
                                    returning id)
                                select count(*) from (select from mistaken union all select from ended) changed
                                """)
                        .param("id", assignment)
                        .param("until", until)
                        .query(Long.class)
                        .single()
                == 1;
    }

    /** What has begun ends that day at the latest; what was to begin later never does. */
    void endAll(long person, LocalDate lastDay) {
        db.sql("delete from assignment where person_id = :person and valid_from > :lastDay")
                .param("person", person)
                .param("lastDay", lastDay)
                .update();
        db.sql(
                        "update assignment set valid_to = :lastDay where person_id = :person and (valid_to is null or valid_to > :lastDay)")
                .param("person", person)
                .param("lastDay", lastDay)
                .update();
    }

    /** Whether somebody is head for this unit that day: of it, or of something above it. */
    boolean heads(long person, Unit unit, LocalDate day) {
        return of(person).stream()
                .anyMatch(a -> a.role() == Role.HEAD
                        && a.holds(day)
                        && unit.below(a.unit().id()));
    }

    /** Whether somebody else still can let people in after that day. */
    boolean administratedWithout(long person, LocalDate day) {
        return db.sql("""
                        select exists (
                            select from assignment a join person p on p.id = a.person_id join unit u on u.id = a.unit_id
                            where a.role = 'ADMINISTRATOR' and u.parent_id is null and a.person_id <> :person
                              and (a.valid_to is null or a.valid_to > :day) and (p.left_on is null or p.left_on > :day))
                        """)
                .param("person", person)
                .param("day", day)
                .query(Boolean.class)
                .single();
    }

    private static Colleague colleague(ResultSet row, int number) throws SQLException {
        var person = row.getLong("person_id");
        return new Colleague(
                new Person(person, row.getString("sign_in_name"), row.getString("person_name"), row.getString("email")),
                new Assignment(
                        row.getLong("assignment_id"),
                        person,
                        Role.valueOf(row.getString("role")),
                        Units.unit(row, number),
                        row.getObject("valid_from", LocalDate.class),
                        Optional.ofNullable(row.getObject("valid_to", LocalDate.class))));
    }
}
