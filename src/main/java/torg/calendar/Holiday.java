package torg.calendar;

import static java.time.DayOfWeek.SATURDAY;
import static java.time.Month.DECEMBER;
import static java.time.Month.JANUARY;
import static java.time.Month.JUNE;
import static java.time.Month.MAY;
import static java.time.Month.OCTOBER;
import static java.time.temporal.TemporalAdjusters.nextOrSame;

import java.time.LocalDate;
import java.time.Month;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.function.IntFunction;

/**
 * A public holiday besides the ordinary Sundays (lag 1989:253 om allmänna helgdagar). Every year is reckoned by the law
 * as it has read since 2005, when the national day took the place of Whit Monday.
 */
public enum Holiday {
    NEW_YEARS_DAY(on(JANUARY, 1)),
    EPIPHANY(on(JANUARY, 6)),
    GOOD_FRIDAY(fromEaster(-2)),
    EASTER_SUNDAY(fromEaster(0)),
    EASTER_MONDAY(fromEaster(1)),
    FIRST_OF_MAY(on(MAY, 1)),
    ASCENSION_DAY(fromEaster(39)),
    WHIT_SUNDAY(fromEaster(49)),
    NATIONAL_DAY(on(JUNE, 6)),
    MIDSUMMER_DAY(saturdayFrom(JUNE, 20)),
    ALL_SAINTS_DAY(saturdayFrom(OCTOBER, 31)),
    CHRISTMAS_DAY(on(DECEMBER, 25)),
    BOXING_DAY(on(DECEMBER, 26));

    private final IntFunction<LocalDate> rule;

    Holiday(IntFunction<LocalDate> rule) {
        this.rule = rule;
    }

    public LocalDate in(int year) {
        return rule.apply(year);
    }

    /** Two holidays can meet: in 2008 Ascension Day was on the first of May. */
    public static List<Holiday> on(LocalDate date) {
        return Arrays.stream(values())
                .filter(holiday -> holiday.in(date.getYear()).equals(date))
                .toList();
    }

    /** The key of its name in the words of this room. */
    public String word() {
        return "calendar.holiday." + name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    private static IntFunction<LocalDate> on(Month month, int day) {
        return year -> LocalDate.of(year, month, day);
    }

    private static IntFunction<LocalDate> fromEaster(int days) {
        return year -> Easter.in(year).plusDays(days);
    }

    private static IntFunction<LocalDate> saturdayFrom(Month month, int day) {
        return year -> LocalDate.of(year, month, day).with(nextOrSame(SATURDAY));
    }
}
