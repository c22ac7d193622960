package torg.calendar;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.Locale;

/** Which days a clock counts. Every clock and every deadline says which of these it used. */
public enum Calendar {

    /** Monday to Friday without public holidays and the three eves; klämdagar are working days (lag 1930:173, 2 §). */
    OFFICE_DAYS {
        @Override
        public boolean counts(LocalDate date) {
            return !new SwedishDay(date).isFree();
        }
    },

    /** Weekends too, for a unit that is staffed then: only the named holidays and the three eves are free. */
    ALL_WEEK {
        @Override
        public boolean counts(LocalDate date) {
            return Holiday.on(date).isEmpty() && Eve.on(date).isEmpty();
        }
    },

    /** Every single day, as for requests for public documents (TF 2 kap. 15–16 §§): no holiday is a reason to wait. */
    EVERY_DAY {
        @Override
        public boolean counts(LocalDate date) {
            return true;
        }
    };

    public abstract boolean counts(LocalDate date);

    /** That day, or the first one after it that counts. */
    public LocalDate firstFrom(LocalDate date) {
        var day = date;
        while (!counts(day)) {
            day = day.plusDays(1);
        }
        return day;
    }

    /** The key of its name in the words of this room. */
    public String word() {
        return "calendar.name." + name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    boolean everCounts(DayOfWeek weekday) {
        return this != OFFICE_DAYS || (weekday != DayOfWeek.SATURDAY && weekday != DayOfWeek.SUNDAY);
    }
}
