package torg.records.release;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * What a request is about, as far as it can be searched for. What it matches is held from disposal while the request runs
 * (domain.md D59); where nothing is said, everything matches.
 *
 * @param board the authority whose records they are
 * @param from the first day
 * @param until the last day
 * @param words empty for all
 */
public record Scope(
        Optional<Long> board,
        Optional<Long> account,
        Optional<LocalDate> from,
        Optional<LocalDate> until,
        String words) {

    /** In small letters, each at least two long. */
    public List<String> each() {
        return Arrays.stream(words.toLowerCase(Locale.ROOT).split("[\\s,;]+"))
                .filter(word -> word.length() > 1)
                .distinct()
                .toList();
    }

    boolean holds(LocalDate day) {
        return from.map(first -> !day.isBefore(first)).orElse(true)
                && until.map(last -> !day.isAfter(last)).orElse(true);
    }

    /** Every word stands in it. */
    boolean fits(String text) {
        var small = text.toLowerCase(Locale.ROOT);
        return each().stream().allMatch(small::contains);
    }
}
