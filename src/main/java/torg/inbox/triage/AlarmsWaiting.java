package torg.inbox.triage;

import java.time.Instant;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import torg.staff.Person;
import torg.staff.Right;
import torg.staff.Staff;
import torg.staff.Waiting;

/** Alarms wait for those who can answer, in the unit or in the nearest above it where somebody can. */
@Component
class AlarmsWaiting implements Waiting {
    private final JdbcClient db;
    private final Staff staff;

    AlarmsWaiting(JdbcClient db, Staff staff) {
        this.db = db;
        this.staff = staff;
    }

    private record Alarm(long conversation, long unit, Instant at) {}

    @Override
    public List<Word> words() {
        return db
                .sql("""
                        select c.id, c.unit_id, a.at from alarm a join conversation c on c.id = a.conversation_id
                        where a.answered_at is null order by a.at limit 500
                        """)
                .query((row, n) -> new Alarm(
                        row.getLong("id"),
                        row.getLong("unit_id"),
                        row.getTimestamp("at").toInstant()))
                .list()
                .stream()
                .flatMap(alarm -> near(alarm.unit()).stream()
                        .map(person -> new Word(
                                "alarm/" + alarm.conversation() + "/"
                                        + alarm.at().toEpochMilli(),
                                Kind.ALARM,
                                person,
                                "/inbox/" + alarm.conversation())))
                .toList();
    }

    private List<Person> near(long unitId) {
        var unit = staff.unit(unitId);
        var there = staff.in(unit).stream()
                .filter(colleague -> colleague.assignment().role().rights().contains(Right.ANSWER))
                .map(colleague -> colleague.person())
                .distinct()
                .toList();
        return there.isEmpty() && unit.parent().isPresent() ? near(unit.parent().get()) : there;
    }
}
