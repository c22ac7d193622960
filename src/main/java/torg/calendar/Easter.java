package torg.calendar;

import java.time.LocalDate;

/** Easter Sunday of a Gregorian year, by the anonymous computus that Nature printed in 1876. */
final class Easter {

    private Easter() {}

    static LocalDate in(int year) {
        int moonYear = year % 19;
        int century = year / 100;
        int ofCentury = year % 100;
        int lunarCorrection = (century - (century + 8) / 25 + 1) / 3;
        int fullMoon = (19 * moonYear + century - century / 4 - lunarCorrection + 15) % 30;
        int toSunday = (32 + 2 * (century % 4) + 2 * (ofCentury / 4) - fullMoon - ofCentury % 4) % 7;
        int lateMoon = (moonYear + 11 * fullMoon + 22 * toSunday) / 451;
        int daysFromMarch = fullMoon + toSunday - 7 * lateMoon + 114;
        return LocalDate.of(year, daysFromMarch / 31, daysFromMarch % 31 + 1);
    }
}
