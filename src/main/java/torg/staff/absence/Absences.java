package torg.staff.absence;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import torg.ledger.Actor;
import torg.ledger.Ledger;
import torg.shell.NotFound;
import torg.shell.Refused;
import torg.staff.Person;
import torg.staff.absence.AbsenceEvent.AbsenceTakenBack;
import torg.staff.absence.AbsenceEvent.PersonAway;

/** The door to who is away, and the table absence. */
@Component
public class Absences {
    private static final String SELECT = """
            select a.*, s.sign_in_name, s.name, s.email from absence a left join person s on s.id = a.substitute_id
            """;

    private final JdbcClient db;
    private final ObjectProvider<Absence.Listener> listeners;
    private final Ledger ledger;

    Absences(JdbcClient db, ObjectProvider<Absence.Listener> listeners, Ledger ledger) {
        this.db = db;
        this.listeners = listeners;
        this.ledger = ledger;
    }

    @Transactional
    public void away(Person person, LocalDate from, LocalDate until, Optional<Person> substitute, Actor actor) {
        if (substitute.map(Person::id).equals(Optional.of(person.id()))) {
            throw new Refused("absence.nobody-stands-in-for-themselves");
        }
        var id = db.sql("""
                        insert into absence (person_id, from_day, until_day, substitute_id)
                        values (:person, :from, :until, :substitute) returning id
                        """)
                .param("person", person.id())
                .param("from", from)
                .param("until", until)
                .param("substitute", substitute.map(Person::id).orElse(null), Types.BIGINT)
                .query(Long.class)
                .single();
        ledger.record(actor, new PersonAway(person.id(), from, until, substitute.map(Person::name)));
        listeners.forEach(room -> room.away(new Absence(id, person.id(), from, until, substitute), actor));
    }

    @Transactional
    public void takeBack(long person, long id, Actor actor) {
        var absence = of(person).stream().filter(a -> a.id() == id).findFirst().orElseThrow(NotFound::new);
        db.sql("delete from absence where id = :id").param("id", id).update();
        ledger.record(actor, new AbsenceTakenBack(person, absence.from(), absence.until()));
    }

    public List<Absence> of(long person) {
        return db.sql(SELECT + "where a.person_id = :person order by a.from_day desc, a.id desc limit 50")
                .param("person", person)
                .query(Absences::absence)
                .list();
    }

    /** The one that ends last, where several overlap. */
    public Optional<Absence> on(LocalDate day, long person) {
        return db.sql(SELECT + """
                        where a.person_id = :person and a.from_day <= :day and a.until_day >= :day
                        order by a.until_day desc, a.id desc limit 1
                        """)
                .param("person", person)
                .param("day", day)
                .query(Absences::absence)
                .optional();
    }

    private static Absence absence(ResultSet row, int number) throws SQLException {
        var substitute = row.getObject("substitute_id", Long.class);
        return new Absence(
                row.getLong("id"),
                row.getLong("person_id"),
                row.getObject("from_day", LocalDate.class),
                row.getObject("until_day", LocalDate.class),
                substitute == null
                        ? Optional.empty()
                        : Optional.of(new Person(
                                substitute,
                                row.getString("sign_in_name"),
                                row.getString("name"),
                                row.getString("email"))));
    }
}
