package torg.privacy.detectors;

import java.time.Month;
import java.time.Year;

/** What stands before the last four digits of an identity number: a date of birth, or something made like one. */
record BirthDate(int century, int year, int month, int day) {

    /** When only two digits tell the year; no two digits make this number. */
    static final int UNKNOWN_CENTURY = 100;

    private static final int COORDINATION = 60;
    private static final int LONGEST_MONTH = 31;

    /** YYMMDD or YYYYMMDD, which may be written apart: {@code 1990-06-02}, {@code 90 06 02}. */
    static BirthDate spread(Cursor cursor, boolean withCentury) {
        int century = UNKNOWN_CENTURY;
        if (withCentury) {
            century = cursor.number(2);
            cursor.skipBlanks();
        }
        int year = cursor.number(2);
        skipSeparator(cursor);
        int month = cursor.number(2);
        skipSeparator(cursor);
        return new BirthDate(century, year, month, cursor.number(2));
    }

    /** YYMMDD or YYYYMMDD in one piece. */
    static BirthDate compact(Cursor cursor, boolean withCentury) {
        int century = withCentury ? cursor.number(2) : UNKNOWN_CENTURY;
        return new BirthDate(century, cursor.number(2), cursor.number(2), cursor.number(2));
    }

    /** A day that has been, as far as the digits tell: 29 February is real when it may have been in 2000. */
    boolean isReal() {
        return isRead() && month >= 1 && month <= 12 && day >= 1 && day <= daysInMonth();
    }

    /**
     * The date of a coordination number: the day plus 60 (lag 2022:1697). Month or day is 00 where nobody knows it, so
     * that a day of 60 is right; Skatteverket's own test numbers have both.
     */
    boolean isCoordinated() {
        return isRead()
                && month <= 12
                && day >= COORDINATION
                && day - COORDINATION <= (month == 0 ? LONGEST_MONTH : daysInMonth());
    }

    /** The date of Inera's local reserve number: days 32 to 59, always with century. */
    boolean isCarelink() {
        return isRead() && century != UNKNOWN_CENTURY && month >= 1 && month <= 12 && day >= 32 && day <= 59;
    }

    /** Whether four digits after it could make an identity number. */
    boolean isAny() {
        return isReal() || isCoordinated() || isCarelink();
    }

    /** YYMMDD, the part that the check digit covers. */
    long number() {
        return year * 10_000L + month * 100L + day;
    }

    private boolean isRead() {
        return (century == UNKNOWN_CENTURY || (century >= 18 && century <= 20)) && year >= 0 && month >= 0 && day >= 0;
    }

    private int daysInMonth() {
        return Month.of(month).length(Year.isLeap((century == UNKNOWN_CENTURY ? 2000 : 100 * century) + year));
    }

    private static void skipSeparator(Cursor cursor) {
        if (!cursor.skipBlanks()) {
            cursor.skip("-./");
        }
    }
}
