package torg.inbox;

import java.util.Optional;
import torg.shell.Words;

/**
 * Where something stands in the queue, and why. Never the resident's words: the city's own word, or the name of what was
 * masked.
 *
 * @param word the word of the city's list that was found
 * @param kind the key of the name of what was masked
 * @param by who moved it by hand
 */
public record Sorted(Urgency urgency, Optional<String> word, Optional<String> kind, Optional<String> by) {
    public static final Sorted OTHER = new Sorted(Urgency.OTHER, Optional.empty(), Optional.empty(), Optional.empty());

    public static Sorted byWord(Urgency urgency, String word) {
        return new Sorted(urgency, Optional.of(word), Optional.empty(), Optional.empty());
    }

    public static Sorted byKind(String kind) {
        return new Sorted(Urgency.SECRET, Optional.empty(), Optional.of(kind), Optional.empty());
    }

    public Sorted orMoreUrgent(Sorted other) {
        return other.urgency.compareTo(urgency) < 0 ? other : this;
    }

    /** "Ligger här för att …"; empty when it simply stands in turn. */
    public Optional<String> because() {
        var list = Words.t(urgency.word());
        return by.map(name -> Words.t("inbox.because.by-hand", name, list))
                .or(() -> word.map(found -> Words.t("inbox.because.word", found, list)))
                .or(() -> kind.map(found -> Words.t("inbox.because.masked", Words.t(found))));
    }

    /** A sub-room knows the city's lists of words; the inbox asks it once for each batch. */
    public interface Sorter {
        /** The lists as they stand now. */
        Sorting now();
    }

    public interface Sorting {
        Sorted of(String words, torg.privacy.Masked masked);
    }
}
