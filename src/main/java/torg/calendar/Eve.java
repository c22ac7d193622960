package torg.calendar;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** An eve that is no public holiday but moves a deadline as if it were (lag 1930:173, 2 §). */
public enum Eve {
    MIDSUMMER_EVE(Holiday.MIDSUMMER_DAY),
    CHRISTMAS_EVE(Holiday.CHRISTMAS_DAY),
    NEW_YEARS_EVE(Holiday.NEW_YEARS_DAY);

    private final Holiday eveOf;

    Eve(Holiday eveOf) {
        this.eveOf = eveOf;
    }

    public static Optional<Eve> on(LocalDate date) {
        var tomorrow = date.plusDays(1);
        return Arrays.stream(values())
                .filter(eve -> eve.eveOf.in(tomorrow.getYear()).equals(tomorrow))
                .findFirst();
    }

    /** The key of its name in the words of this room. */
    public String word() {
        return "calendar.eve." + name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
