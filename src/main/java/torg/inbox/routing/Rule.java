package torg.inbox.routing;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import torg.shell.Words;

/**
 * A rule anybody can read: to this account, about any of these topics, in any of these areas, then to that unit. What is
 * left out narrows nothing.
 */
public record Rule(
        long id,
        Optional<Long> account,
        Optional<String> accountName,
        List<String> topics,
        List<String> areas,
        long unit,
        String unitName,
        String reason,
        String addedBy,
        Instant addedAt) {
    /** What the sentence calls what was left out; ICU's select cannot ask for an empty text. */
    static final String NOTHING = "empty";

    /** @param words the text in lower case, a space before and after every word */
    boolean holds(Optional<Long> to, String words) {
        return (account.isEmpty() || account.equals(to)) && any(topics, words) && any(areas, words);
    }

    private static boolean any(List<String> wanted, String words) {
        return wanted.isEmpty()
                || wanted.stream()
                        .anyMatch(word -> word.endsWith("*")
                                ? words.contains(" " + word.substring(0, word.length() - 1))
                                : words.contains(" " + word + " "));
    }

    /** In Swedish, as it is written beside each question it moved. */
    public String sentence() {
        return Words.swedish("routing.sentence", accountName.orElse(NOTHING), said(topics), said(areas), unitName);
    }

    private static String said(List<String> words) {
        return words.isEmpty() ? NOTHING : String.join(", ", words);
    }
}
