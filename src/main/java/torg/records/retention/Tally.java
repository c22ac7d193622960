package torg.records.retention;

import java.time.YearMonth;

/** How many documents of an account, counted from the same month. */
public record Tally(long account, String name, YearMonth month, long count) {}
