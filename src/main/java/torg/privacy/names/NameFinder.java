package torg.privacy.names;

import static torg.privacy.names.NamedSpan.Certainty.KNOWN;
import static torg.privacy.names.NamedSpan.Certainty.POSSIBLE;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import torg.privacy.detectors.Normalised;

/**
 * Finds who is named in a text, without a model. It knows those whom the record knows; and it takes for a possible name
 * what holds one of the most common names, and two or more words in a row with a capital letter. A rare name that stands
 * alone is found by nobody but the reader, who can mark it.
 *
 * @param own the words by which whoever asks is known: their own name is never proposed
 */
public record NameFinder(Set<String> own) {
    private static final int LONGEST = 4;
    private static final int SHORTEST = 2;

    /** Words that begin a sentence with a capital and are nobody's name. */
    private static final Set<String> OPENINGS = Set.of(
            "hej",
            "hejsan",
            "hallå",
            "tack",
            "jag",
            "du",
            "vi",
            "ni",
            "han",
            "hon",
            "hen",
            "de",
            "den",
            "det",
            "dem",
            "en",
            "ett",
            "är",
            "har",
            "hade",
            "kan",
            "kunde",
            "ska",
            "skulle",
            "vill",
            "var",
            "vad",
            "vem",
            "när",
            "hur",
            "varför",
            "vilken",
            "vilka",
            "och",
            "men",
            "eller",
            "så",
            "om",
            "att",
            "på",
            "i",
            "till",
            "från",
            "för",
            "med",
            "av",
            "efter",
            "här",
            "där",
            "nu",
            "då",
            "min",
            "mitt",
            "mina",
            "din",
            "ditt",
            "vår",
            "vårt",
            "våra",
            "er",
            "ert",
            "fråga",
            "ring",
            "hälsa",
            "säg",
            "se",
            "enligt",
            "bra",
            "ja",
            "nej",
            "inte",
            "alla",
            "ingen",
            "någon",
            "mvh",
            "kära",
            "bästa",
            "sedan",
            "igår",
            "idag",
            "imorgon",
            "också",
            "även",
            "kommunen",
            "staden",
            "mamma",
            "pappa",
            "granne",
            "grannen");

    public NameFinder {
        own = own.stream().map(word -> word.toLowerCase(Locale.ROOT)).collect(Collectors.toUnmodifiableSet());
    }

    /** What the record is asked whether it knows somebody by: words and up to four in a row, in small letters. */
    public static Set<String> candidates(String text) {
        var normalised = Normalised.of(text).text();
        var tokens = Token.in(normalised);
        var candidates = new HashSet<String>();
        for (int from = 0; from < tokens.size(); from++) {
            for (int to = from; to < Math.min(tokens.size(), from + LONGEST); to++) {
                if (to > from && !tokens.get(to - 1).besides(tokens.get(to), normalised)) {
                    break;
                }
                var words = normalised
                        .substring(tokens.get(from).start(), tokens.get(to).end())
                        .toLowerCase(Locale.ROOT);
                candidates.add(words);
                candidates.add(words.replaceFirst("s$", ""));
            }
        }
        for (var word : normalised.toLowerCase(Locale.ROOT).split("[\\s,;:!?()\"”]+")) {
            candidates.add(word.replaceFirst("\\.$", ""));
        }
        candidates.removeIf(word -> word.length() < SHORTEST);
        return candidates;
    }

    /** In their order, none over another; those that are known go before those that may be. */
    public List<NamedSpan> in(String text, Acquaintances known) {
        var normalised = Normalised.of(text);
        var read = normalised.text();
        var tokens = Token.in(read);
        var found = new ArrayList<NamedSpan>();
        var whole = new ArrayList<>(known.together());
        whole.addAll(known.elsewhere());
        whole.sort(Comparator.comparingInt(String::length).reversed());
        for (var name : whole) {
            literal(read, name, known.together().contains(name), found);
        }
        parts(tokens, known.together(), found);
        possible(tokens, read, found);
        return found.stream()
                .filter(span -> !isOwn(span.in(read)))
                .sorted(Comparator.comparingInt(NamedSpan::start))
                .map(span -> new NamedSpan(
                        normalised.originalStart(span.start()), normalised.originalEnd(span.end()), span.certainty()))
                .toList();
    }

    /** A name as somebody has it. One word alone must be written as a name: sol is not Sol, who wrote yesterday. */
    private static void literal(String read, String name, boolean together, List<NamedSpan> found) {
        if (name.length() < SHORTEST) {
            return;
        }
        var lower = small(read);
        var oneWord = name.chars().allMatch(Character::isLetter);
        for (int at = lower.indexOf(name); at >= 0; at = lower.indexOf(name, at + 1)) {
            var end = at + name.length();
            if (end < lower.length() && lower.charAt(end) == 's') {
                end = endsAt(lower, end) ? end : end + 1;
            }
            var bounded = (at == 0 || !Character.isLetterOrDigit(lower.charAt(at - 1))) && endsAt(lower, end);
            if (bounded && (!oneWord || Character.isUpperCase(read.charAt(at)))) {
                add(found, new NamedSpan(at, end, oneWord && !together ? POSSIBLE : KNOWN));
            }
        }
    }

    /** Letter by letter, so that each stands where it stood: İ in small letters is two. */
    private static String small(String text) {
        var letters = text.toCharArray();
        for (int i = 0; i < letters.length; i++) {
            letters[i] = Character.toLowerCase(letters[i]);
        }
        return new String(letters);
    }

    private static boolean endsAt(String text, int end) {
        return end >= text.length() || !Character.isLetterOrDigit(text.charAt(end));
    }

    /** In a conversation people call each other by one name: Bo, where Bo Granne takes part. */
    private static void parts(List<Token> tokens, Set<String> together, List<NamedSpan> found) {
        var parts = together.stream()
                .flatMap(name -> Arrays.stream(name.split("[\\s,]+")))
                .filter(part -> part.length() >= SHORTEST && part.chars().allMatch(Character::isLetter))
                .collect(Collectors.toSet());
        for (var token : tokens) {
            var lower = token.lower();
            if (token.isCapitalised() && (parts.contains(lower) || parts.contains(lower.replaceFirst("s$", "")))) {
                add(found, new NamedSpan(token.start(), token.end(), KNOWN));
            }
        }
    }

    private static void possible(List<Token> tokens, String read, List<NamedSpan> found) {
        for (int from = 0; from < tokens.size(); from++) {
            var to = from;
            while (to < tokens.size()
                    && isNameLike(tokens.get(to))
                    && (to == from || tokens.get(to - 1).besides(tokens.get(to), read))) {
                to++;
            }
            var row = tokens.subList(from, to);
            if (row.size() > 1 || row.stream().anyMatch(token -> CommonNames.has(token.word()))) {
                add(found, new NamedSpan(row.getFirst().start(), row.getLast().end(), POSSIBLE));
            } else if (inSmallLetters(tokens, from, read)) {
                add(
                        found,
                        new NamedSpan(
                                tokens.get(from).start(), tokens.get(from + 1).end(), POSSIBLE));
            }
            from = Math.max(from, to - 1);
        }
    }

    private static boolean isNameLike(Token token) {
        return token.isCapitalised() && !OPENINGS.contains(token.lower());
    }

    /** Who writes in haste writes anna andersson; alone, per, berg and lind are ordinary words. */
    private static boolean inSmallLetters(List<Token> tokens, int from, String read) {
        return from + 1 < tokens.size()
                && CommonNames.isGiven(tokens.get(from).word())
                && CommonNames.isSurname(tokens.get(from + 1).word())
                && tokens.get(from).besides(tokens.get(from + 1), read);
    }

    private static void add(List<NamedSpan> found, NamedSpan span) {
        if (found.stream().noneMatch(span::overlaps)) {
            found.add(span);
        }
    }

    private boolean isOwn(String words) {
        return Arrays.stream(words.toLowerCase(Locale.ROOT).split("[\\s,]+"))
                .allMatch(word -> own.contains(word) || own.contains(word.replaceFirst("s$", "")));
    }
}
