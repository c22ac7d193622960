package torg.staff;

import java.time.LocalDate;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Who answers for a unit on a day. It follows the organisation and is kept nowhere: when somebody gets or leaves a role,
 * everything they answered for has another name the same day. Rooms that list by the hundred ask the database's own
 * {@code manager_of} and {@code head_of}.
 */
@Component
public class Leaders {
    private final JdbcClient db;

    Leaders(JdbcClient db) {
        this.db = db;
    }

    /** The unit's manager, or the nearest manager or head above it; empty when nobody leads anything up to the city. */
    public Optional<Person> manager(Unit unit, LocalDate day) {
        return one("select * from person where id = manager_of(:path, :day)", unit, day);
    }

    /** The nearest head of administration, who decides on the unit's accounts (KL 7:6). */
    public Optional<Person> head(Unit unit, LocalDate day) {
        return one("select * from person where id = head_of(:path, :day)", unit, day);
    }

    private Optional<Person> one(String sql, Unit unit, LocalDate day) {
        return db.sql(sql)
                .param("path", unit.path().toArray(Long[]::new))
                .param("day", day)
                .query(People::person)
                .optional();
    }
}
