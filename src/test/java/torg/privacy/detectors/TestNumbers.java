package torg.privacy.detectors;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Personnummer in the pattern of Skatteverket's test numbers, which nobody bears: 980–989 for births 1890–1919, and 238
 * and 239 from 1990. Their check digits are reckoned here by multiplication table, so that no mistake is shared.
 */
public final class TestNumbers {

    private static final int[] DOUBLED = {0, 2, 4, 6, 8, 1, 3, 5, 7, 9};

    /** What people write between the date and the last four, as domain.md 5.2 and 5.7 name it. */
    static final List<String> GAPS = List.of(
            "",
            "-",
            "+",
            " ",
            " - ",
            "- ",
            "\u00A0",
            "\u2010",
            "\u2011",
            "\u2012",
            "\u2013",
            "\u2014",
            "\u2015",
            "\u2212",
            "\uFF0D",
            " \u2013 ",
            "\u200B",
            "\u00AD",
            "\u202F-\u202F");

    private TestNumbers() {}

    /** Twelve digits each, one for every day and serial. */
    static Stream<String> all() {
        return Stream.concat(
                numbers(LocalDate.of(1890, 1, 1), LocalDate.of(1920, 1, 1), 980, 989),
                numbers(LocalDate.of(1990, 1, 1), LocalDate.of(2027, 1, 1), 238, 239));
    }

    public static String number(LocalDate born, int serial) {
        var nine = born.format(DateTimeFormatter.ofPattern("yyMMdd")) + "%03d".formatted(serial);
        return born.format(DateTimeFormatter.ofPattern("yyyyMMdd")) + nine.substring(6) + checkDigit(nine);
    }

    /** The number with every gap, with and without century. */
    static Stream<String> variants(String twelve) {
        var last = twelve.substring(8);
        return Stream.of(twelve.substring(0, 8), twelve.substring(2, 8))
                .flatMap(date -> GAPS.stream().map(gap -> date + gap + last));
    }

    private static Stream<String> numbers(LocalDate from, LocalDate until, int first, int last) {
        return from.datesUntil(until)
                .flatMap(day -> IntStream.rangeClosed(first, last).mapToObj(serial -> number(day, serial)));
    }

    private static int checkDigit(String nine) {
        int sum = 0;
        for (int i = 0; i < nine.length(); i++) {
            int digit = nine.charAt(i) - '0';
            sum += i % 2 == 0 ? DOUBLED[digit] : digit;
        }
        return (10 - sum % 10) % 10;
    }
}
