package torg.records.retention;

import java.util.List;
import java.util.regex.Pattern;

/**
 * Finds references to RA-FS 1991:6 and RA-FS 1997:6 in a plan's text. Both were repealed on 1 January 2022 by RA-FS 2021:6,
 * which binds state authorities only, so a municipality's own decision is what its disposal rests on (domain.md D67).
 */
public final class Repealed {
    private static final String NUMBER = "\\d{4}[\\s\\u00a0\\u202f]*:[\\s\\u00a0\\u202f]*\\d+";
    /** The series and all numbers that are listed after it: "RA-FS 1991:6, ändrad genom 1997:6". */
    private static final Pattern LISTED =
            Pattern.compile("(?iu)RA[\\s\\u00a0\\-\\u2010-\\u2015\\u2212]?FS[\\s\\u00a0\\u202f(]*"
                    + "(" + NUMBER
                    + "(?:(?:[\\s\\u00a0\\u202f,;/()&]|och|samt|eller|respektive|resp\\.|ändrad|ändringar|genom|i|"
                    + "RA[\\-\\u2010-\\u2015]?FS)*" + NUMBER + ")*)");

    private static final Pattern OLD =
            Pattern.compile("(?<!\\d)(1991|1997)[\\s\\u00a0\\u202f]*:[\\s\\u00a0\\u202f]*6(?!\\d)");

    private Repealed() {}

    /** @return each that is referred to, once, as {@code RA-FS 1991:6} */
    public static List<String> in(String text) {
        return LISTED.matcher(text)
                .results()
                .flatMap(list -> OLD.matcher(list.group(1)).results())
                .map(old -> "RA-FS " + old.group(1) + ":6")
                .distinct()
                .sorted()
                .toList();
    }
}
