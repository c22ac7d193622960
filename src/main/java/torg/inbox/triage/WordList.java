package torg.inbox.triage;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import torg.inbox.Urgency;

/**
 * One version of one of the city's lists (domain.md D42). A word is written as it is said; {@code mörda*} finds every word
 * that begins so, and several words find each other in that order.
 *
 * @param changedBy empty for the list that Torg comes with
 */
public record WordList(
        Urgency urgency,
        int version,
        List<String> words,
        String reason,
        Optional<String> changedBy,
        Instant changedAt) {

    public List<String> added(Optional<WordList> before) {
        var had = before.map(WordList::words).orElse(List.of());
        return words.stream().filter(word -> !had.contains(word)).toList();
    }

    public List<String> removed(Optional<WordList> before) {
        return before.map(WordList::words).orElse(List.of()).stream()
                .filter(word -> !words.contains(word))
                .toList();
    }
}
