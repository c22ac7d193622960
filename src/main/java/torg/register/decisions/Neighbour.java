package torg.register.decisions;

import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import torg.platforms.Network;
import torg.register.Likeness;

/**
 * An account there is already, near the one somebody applies for (domain.md D6).
 *
 * @param common one of the city's own, for every unit to use
 * @param sameUnit the same unit on the same platform
 * @param likeName how like the names are in per cent; 0 when it is less than the rule asks for
 * @param likeTopic about the same thing, or for the same people in the same words
 */
public record Neighbour(
        long account,
        String name,
        Network network,
        String unit,
        boolean common,
        boolean sameUnit,
        int likeName,
        boolean likeTopic,
        int nearness) {
    private static final int LONG_WORD = 5;

    /** What is compared. */
    record Candidate(
            long account,
            String name,
            Network network,
            long unit,
            String unitName,
            boolean common,
            List<String> topics,
            String about) {}

    /** @param percent from how like on two names count as like (rule {@code overlap.similarity-percent}) */
    static Optional<Neighbour> of(Candidate wanted, Candidate other, int percent) {
        var sameNetwork = wanted.network() == other.network();
        var sameUnit = sameNetwork && wanted.unit() == other.unit();
        var like = (int) Math.round(100 * Likeness.of(wanted.name(), other.name()));
        var likeName = like >= percent ? like : 0;
        var likeTopic = shares(wanted.topics(), other.topics()) || sameWords(wanted.about(), other.about());
        if (!sameUnit && likeName == 0 && !likeTopic && !other.common()) {
            return Optional.empty();
        }
        var nearness = (sameUnit ? 200 : 0) + likeName + (likeTopic ? 60 : 0) + (sameNetwork ? 50 : 0);
        return Optional.of(new Neighbour(
                other.account(),
                other.name(),
                other.network(),
                other.unitName(),
                other.common(),
                sameUnit,
                likeName,
                likeTopic,
                nearness));
    }

    private static boolean shares(List<String> topics, List<String> others) {
        return topics.stream().anyMatch(topic -> others.stream().anyMatch(topic::equalsIgnoreCase));
    }

    /** Half of the long words in the shorter of the two are in the other as well. */
    private static boolean sameWords(String about, String other) {
        var mine = words(about);
        var theirs = words(other);
        var shared = new HashSet<>(mine);
        shared.retainAll(theirs);
        return shared.size() >= 2 && 2 * shared.size() >= Math.min(mine.size(), theirs.size());
    }

    private static Set<String> words(String text) {
        return Arrays.stream(text.toLowerCase(Locale.ROOT).split("[^\\p{L}]+"))
                .filter(word -> word.length() >= LONG_WORD)
                .collect(Collectors.toSet());
    }
}
