package torg.answers;

import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** The blanks of an approved answer, {@code {namn}} and the like, and how they are filled in. */
public final class Blanks {
    /** In the order the form tells of them. */
    public static final List<String> KNOWN = List.of("namn", "enhet", "konto", "länk", "handläggare");

    private static final Pattern BLANK = Pattern.compile("\\{([^{}\\s]{1,40})}");

    private Blanks() {}

    /** What looks like a blank and is none: nobody wants it to reach a resident. */
    public static List<String> unknown(String text) {
        return BLANK.matcher(text)
                .results()
                .map(found -> found.group(1))
                .filter(name -> !KNOWN.contains(name))
                .distinct()
                .toList();
    }

    /** A blank nothing is known for goes away with the space before it: "Hej {namn}!" becomes "Hej!". */
    public static String fill(String text, Map<String, String> known) {
        return BLANK.matcher(text.replaceAll(
                        " ?\\{("
                                + KNOWN.stream()
                                        .filter(name ->
                                                known.getOrDefault(name, "").isBlank())
                                        .collect(Collectors.joining("|", "", "|-"))
                                + ")}",
                        ""))
                .replaceAll(found ->
                        java.util.regex.Matcher.quoteReplacement(known.getOrDefault(found.group(1), found.group())));
    }
}
