package torg.privacy.names;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

/** The most common names in Sweden; the files say of which year and from where. Most people have another name. */
final class CommonNames {
    private static final Set<String> GIVEN = read("given-names.txt");
    private static final Set<String> SURNAMES = read("surnames.txt");

    private CommonNames() {}

    /** @param word as it is written, also in the genitive */
    static boolean has(String word) {
        return isGiven(word) || isSurname(word);
    }

    static boolean isGiven(String word) {
        return holds(GIVEN, word);
    }

    static boolean isSurname(String word) {
        return holds(SURNAMES, word);
    }

    /** {@code Annas} is Anna's, and {@code Anna-Lena} is an Anna; {@code Hans} is nobody's Han. */
    private static boolean holds(Set<String> names, String word) {
        var lower = word.toLowerCase(Locale.ROOT);
        return names.contains(lower)
                || lower.endsWith("s") && names.contains(lower.substring(0, lower.length() - 1))
                || lower.contains("-") && Arrays.stream(lower.split("-")).anyMatch(names::contains);
    }

    private static Set<String> read(String name) {
        try (var file = CommonNames.class.getResourceAsStream(name)) {
            return new String(file.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .map(line -> line.toLowerCase(Locale.ROOT))
                    .collect(Collectors.toUnmodifiableSet());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
