package torg.records.diary;

import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/**
 * How a board writes its numbers: {@code KS 2026/123} is {@code KS {year}/{number}}, {@code KSN-2013-0180} is
 * {@code KSN-{year}-{number:4}}, {@code KK13/451} is {@code KK{yy}/{number}}. The number that comes out is an opaque text:
 * nothing is ever read back from it.
 */
public record NumberPattern(String text) {
    private static final Pattern PLACE = Pattern.compile("\\{(year|yy|number)(?::([1-9]))?\\}");
    private static final Pattern FINE = Pattern.compile("[\\p{L}\\p{N} ./:()\\-]*");
    private static final int LONGEST = 40;

    /** Whether two documents could never get the same number by it, and nobody has to guess what it says. */
    public boolean isFine() {
        var places = PLACE.matcher(text).results().map(place -> place.group(1)).toList();
        return text.length() <= LONGEST
                && places.stream().filter("number"::equals).count() == 1
                && places.stream().anyMatch(place -> !place.equals("number"))
                && FINE.matcher(PLACE.matcher(text).replaceAll("")).matches();
    }

    public String write(int year, int number) {
        return PLACE.matcher(text).replaceAll(place -> part(place, year, number));
    }

    private static String part(MatchResult place, int year, int number) {
        return switch (place.group(1)) {
            case "year" -> Integer.toString(year);
            case "yy" -> "%02d".formatted(year % 100);
            default ->
                place.group(2) == null ? Integer.toString(number) : ("%0" + place.group(2) + "d").formatted(number);
        };
    }
}
