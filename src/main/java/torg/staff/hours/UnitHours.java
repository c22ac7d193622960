package torg.staff.hours;

import java.time.DayOfWeek;
import java.time.LocalTime;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import torg.calendar.Hours;
import torg.calendar.OpeningHours;
import torg.ledger.Actor;
import torg.ledger.Ledger;
import torg.staff.Unit;

/** The door to the units' opening hours, and the table unit_hours. */
@Component
public class UnitHours {
    private final JdbcClient db;
    private final Ledger ledger;

    UnitHours(JdbcClient db, Ledger ledger) {
        this.db = db;
        this.ledger = ledger;
    }

    /** What has been promised before stays promised; the new hours hold for what comes from now on. */
    @Transactional
    public void set(Unit unit, Map<DayOfWeek, Hours> week, Actor actor) {
        db.sql("delete from unit_hours where unit_id = :unit")
                .param("unit", unit.id())
                .update();
        week.forEach((day, hours) -> db.sql(
                        "insert into unit_hours (unit_id, weekday, opens, closes) values (:unit, :day, :opens, :closes)")
                .param("unit", unit.id())
                .param("day", day.getValue())
                .param("opens", hours.from())
                .param("closes", hours.until())
                .update());
        ledger.record(actor, new HoursSet(unit.id(), written(week)));
    }

    public Clocks now() {
        var said = new HashMap<Long, Map<DayOfWeek, List<Hours>>>();
        db.sql("select unit_id, weekday, opens, closes from unit_hours").query(row -> {
            said.computeIfAbsent(row.getLong("unit_id"), unit -> new EnumMap<>(DayOfWeek.class))
                    .put(
                            DayOfWeek.of(row.getInt("weekday")),
                            List.of(new Hours(
                                    row.getObject("opens", LocalTime.class),
                                    row.getObject("closes", LocalTime.class))));
        });
        return new Clocks(said.entrySet().stream()
                .collect(Collectors.toMap(Map.Entry::getKey, week -> new OpeningHours(week.getValue(), Map.of()))));
    }

    /** The hours that hold for a unit: its own, or those of a unit above. */
    public Map<DayOfWeek, List<Hours>> week(Unit unit) {
        return now().hours(unit).week();
    }

    public boolean hasItsOwn(Unit unit) {
        return now().says(unit);
    }

    private static String written(Map<DayOfWeek, Hours> week) {
        return new TreeMap<>(week)
                .entrySet().stream()
                        .map(day -> day.getKey().getValue() + " "
                                + day.getValue().from() + "–" + day.getValue().until())
                        .collect(Collectors.joining(", "));
    }
}
