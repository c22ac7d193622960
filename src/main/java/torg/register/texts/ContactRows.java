package torg.register.texts;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import torg.staff.Unit;

/** The table unit_contact. */
@Component
class ContactRows {
    private final JdbcClient db;

    ContactRows(JdbcClient db) {
        this.db = db;
    }

    /** What holds for a unit: its own, and from the nearest above what it does not say itself. */
    Contacts of(Unit unit) {
        var along = along(unit);
        return unit.path().reversed().stream()
                .map(id -> along.getOrDefault(id, Contacts.NONE))
                .reduce(Contacts.NONE, Contacts::or);
    }

    /** What holds above a unit, which it gets when it says nothing itself. */
    Contacts above(Unit unit) {
        var along = along(unit);
        return unit.path().reversed().stream()
                .skip(1)
                .map(id -> along.getOrDefault(id, Contacts.NONE))
                .reduce(Contacts.NONE, Contacts::or);
    }

    private Map<Long, Contacts> along(Unit unit) {
        return rows(unit.path()).stream().collect(Collectors.toMap(Row::unit, Row::contacts));
    }

    private record Row(long unit, Contacts contacts) {}

    private List<Row> rows(List<Long> units) {
        return db.sql("select * from unit_contact where unit_id = any(:units)")
                .param("units", units.toArray(Long[]::new))
                .query((row, n) -> new Row(row.getLong("unit_id"), contacts(row)))
                .list();
    }

    Contacts own(long unit) {
        return rows(Collections.singletonList(unit)).stream()
                .map(Row::contacts)
                .findFirst()
                .orElse(Contacts.NONE);
    }

    /** Units that say something themselves. */
    List<Long> units() {
        return db.sql("select unit_id from unit_contact").query(Long.class).list();
    }

    void save(long unit, Contacts contacts) {
        db.sql("""
                        insert into unit_contact values
                            (:unit, :reach, :email, :phone, :web, :personal, :accessibility, :hours)
                        on conflict (unit_id) do update set reach = excluded.reach, email = excluded.email,
                            phone = excluded.phone, web_page = excluded.web_page, personal_data = excluded.personal_data,
                            accessibility = excluded.accessibility, hours = excluded.hours
                        """)
                .param("unit", unit)
                .param("reach", contacts.reach())
                .param("email", contacts.email())
                .param("phone", contacts.phone())
                .param("web", contacts.webPage())
                .param("personal", contacts.personalData())
                .param("accessibility", contacts.accessibility())
                .param("hours", contacts.hours())
                .update();
    }

    private static Contacts contacts(ResultSet row) throws SQLException {
        return new Contacts(
                row.getString("reach"),
                row.getString("email"),
                row.getString("phone"),
                row.getString("web_page"),
                row.getString("personal_data"),
                row.getString("accessibility"),
                row.getString("hours"));
    }
}
