package torg.staff.hours;

import java.util.Map;
import torg.calendar.Calendar;
import torg.calendar.Hours;
import torg.calendar.OpeningHours;
import torg.calendar.WorkingClock;
import torg.staff.Unit;

/** Every unit's clock at one moment. */
public final class Clocks {
    /** Where nobody above has said anything either. */
    static final OpeningHours OFFICE = OpeningHours.weekdays(Hours.of("08:00", "17:00"));

    private final Map<Long, OpeningHours> said;

    Clocks(Map<Long, OpeningHours> said) {
        this.said = Map.copyOf(said);
    }

    public WorkingClock of(Unit unit) {
        return clock(hours(unit));
    }

    /** Its own, or those of the closest unit above that has said when it is open. */
    OpeningHours hours(Unit unit) {
        return unit.path().reversed().stream()
                .filter(said::containsKey)
                .findFirst()
                .map(said::get)
                .orElse(OFFICE);
    }

    boolean says(Unit unit) {
        return said.containsKey(unit.id());
    }

    /** A unit that is staffed at weekends answers then too. */
    private static WorkingClock clock(OpeningHours hours) {
        var weekend = hours.week().entrySet().stream()
                .anyMatch(day -> day.getKey().getValue() > 5 && !day.getValue().isEmpty());
        return new WorkingClock(weekend ? Calendar.ALL_WEEK : Calendar.OFFICE_DAYS, hours);
    }
}
