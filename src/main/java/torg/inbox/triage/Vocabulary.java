package torg.inbox.triage;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import torg.inbox.Sorted;
import torg.inbox.Urgency;
import torg.privacy.Masked;
import torg.privacy.Masking;
import torg.privacy.Span;

/**
 * All lists at one moment, laid out so that a text is read once, word by word, however long the lists are. The same text
 * and the same lists always give the same answer: the more urgent list first, and in it the word that stands first.
 */
final class Vocabulary implements Sorted.Sorting {
    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}]+");
    private static final int SHORTEST_STEM = 2;

    private final Map<String, List<Entry>> byFirst = new HashMap<>();
    private final Map<String, List<Entry>> byStem = new HashMap<>();

    /** @param said as it stands in the list */
    private record Entry(Urgency urgency, String said, List<String> parts) {
        boolean matches(List<String> words, int from) {
            if (from + parts.size() > words.size()) {
                return false;
            }
            for (var n = 0; n < parts.size(); n++) {
                var part = parts.get(n);
                var word = words.get(from + n);
                if (!(part.endsWith("*") ? word.startsWith(part.substring(0, part.length() - 1)) : word.equals(part))) {
                    return false;
                }
            }
            return true;
        }
    }

    Vocabulary(Collection<WordList> lists) {
        for (var list : lists) {
            for (var said : list.words()) {
                var parts = List.of(said.toLowerCase(Locale.ROOT).split(" +"));
                var first = parts.getFirst();
                var entry = new Entry(list.urgency(), said, parts);
                var index = first.endsWith("*") ? byStem : byFirst;
                index.computeIfAbsent(first.replace("*", ""), word -> new ArrayList<>())
                        .add(entry);
            }
        }
    }

    @Override
    public Sorted of(String text, Masked masked) {
        var found = first(text);
        var secret = masked.spans().stream().filter(Span::isHidden).findFirst().map(Span::label);
        if (secret.isPresent()
                && found.map(e -> e.urgency().compareTo(Urgency.SECRET) > 0).orElse(true)) {
            return Sorted.byKind(secret.get());
        }
        return found.map(e -> Sorted.byWord(e.urgency(), e.said())).orElse(Sorted.OTHER);
    }

    private Optional<Entry> first(String text) {
        var words = WORD.matcher(Masking.normalised(text).toLowerCase(Locale.ROOT))
                .results()
                .map(found -> found.group())
                .toList();
        Entry best = null;
        for (var at = 0; at < words.size(); at++) {
            best = moreUrgent(best, byFirst.getOrDefault(words.get(at), List.of()), words, at);
            for (var stem = SHORTEST_STEM; stem <= Math.min(words.get(at).length(), 30); stem++) {
                best = moreUrgent(best, byStem.getOrDefault(words.get(at).substring(0, stem), List.of()), words, at);
            }
            if (best != null && best.urgency() == Urgency.EMERGENCY) {
                break;
            }
        }
        return Optional.ofNullable(best);
    }

    private static Entry moreUrgent(Entry best, List<Entry> candidates, List<String> words, int at) {
        for (var entry : candidates) {
            if ((best == null || entry.urgency().compareTo(best.urgency()) < 0) && entry.matches(words, at)) {
                best = entry;
            }
        }
        return best;
    }
}
