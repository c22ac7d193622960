package torg.answers.plain;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/** Reads an answer as a tired resident would, and says what could be simpler. */
public final class PlainLanguage {
    private static final int LONG_SENTENCE = 25;
    private static final int LONG_WORD = 18;
    private static final int MOST_EMOJI = 3;
    private static final int MOST_HASHTAGS = 2;
    private static final int MOST_LINKS = 1;
    private static final int SHOUTED = 3;
    private static final int SHOWN = 3;

    private static final Pattern LINK = Pattern.compile("(?i)(?:https?://|www\\.)\\S+");
    private static final Pattern SHORTENED =
            Pattern.compile("(?i)(?<![\\w.])(?:bit\\.ly|tinyurl\\.com|goo\\.gl|t\\.co|ow\\.ly|buff\\.ly|is\\.gd)/\\S+");
    private static final Pattern HASHTAG = Pattern.compile("(?<!\\S)#\\p{L}[\\p{L}\\p{N}_]*");
    private static final Pattern EMOJI = Pattern.compile("\\p{IsEmoji_Presentation}");
    private static final Pattern SHOUT = Pattern.compile("!{2,}");

    /** The verb's passive: "beslutades", "hanteras" after an auxiliary, "har skickats". Ends in -s like much else. */
    private static final Pattern PASSIVE = Pattern.compile(
            "(?iu)(?<!\\p{L})(?:(?:ska|skall|kan|måste|bör|får|kommer att|behöver)\\s+(?:inte\\s+|även\\s+|också\\s+)?(\\p{L}{3,}as)|(\\p{L}{3,}(?:ades|erades|ats))|(\\p{L}{2,}(?:eras|igas|läggs|ställs|skickas|besvaras|behandlas|hanteras|lämnas)))(?!\\p{L})");
    /** They end in -s and somebody does them. */
    private static final Set<String> ACTIVE = Set.of(
            "finnas",
            "hoppas",
            "trivas",
            "andas",
            "lyckas",
            "minnas",
            "träffas",
            "hjälpas",
            "lyckats",
            "hoppades",
            "lyckades",
            "trivdes",
            "plats",
            "insats",
            "arbetsplats",
            "webbplats",
            "lekplats",
            "sats",
            "kvadrats",
            "tillsats");

    private static final Map<String, String> OFFICIALESE = table("officialese.tsv");
    private static final Map<String, String> TONE = table("tone.tsv");

    private PlainLanguage() {}

    public static Reading read(String written) {
        var text = Text.of(written);
        var hints = new ArrayList<Hint>();
        var longest = text.longest();
        if (longest.size() > LONG_SENTENCE) {
            hints.add(Hint.of(
                    "answers.plain.long-sentence",
                    Integer.toString(longest.size()),
                    String.join(" ", longest.subList(0, 6))));
        }
        some(text, word -> Text.letters(word) >= LONG_WORD, "answers.plain.long-words", hints);
        passive(written, hints);
        listed(written, OFFICIALESE, "answers.plain.officialese", hints);
        listed(written, TONE, "answers.plain.tone", hints);
        some(text, PlainLanguage::shouted, "answers.plain.capitals", hints);
        looks(written, hints);
        return new Reading(text.words(), text.sentences().size(), text.lix(), List.copyOf(hints));
    }

    private static void some(Text text, Predicate<String> which, String word, List<Hint> hints) {
        var found = text.sentences().stream()
                .flatMap(List::stream)
                .filter(which)
                .distinct()
                .limit(SHOWN)
                .toList();
        if (!found.isEmpty()) {
            hints.add(Hint.of(word, String.join(", ", found)));
        }
    }

    private static void passive(String written, List<Hint> hints) {
        var found = PASSIVE.matcher(written)
                .results()
                .map(m -> m.group(1) != null ? m.group(1) : m.group(2) != null ? m.group(2) : m.group(3))
                .filter(word -> !ACTIVE.contains(Text.lower(word)))
                .distinct()
                .limit(SHOWN)
                .toList();
        if (!found.isEmpty()) {
            hints.add(Hint.of("answers.plain.passive", String.join(", ", found)));
        }
    }

    private static void listed(String written, Map<String, String> table, String word, List<Hint> hints) {
        var low = Text.lower(written);
        table.forEach((said, instead) -> {
            if (Pattern.compile("(?<!\\p{L})" + Pattern.quote(said) + "(?!\\p{L})")
                    .matcher(low)
                    .find()) {
                hints.add(Hint.of(word, said, instead));
            }
        });
    }

    /** Abbreviations have few letters; a word of six in capitals is shouted, and screen readers may spell it. */
    private static boolean shouted(String word) {
        return Text.letters(word) > SHOUTED + 2 && word.equals(word.toUpperCase(java.util.Locale.ROOT));
    }

    private static void looks(String written, List<Hint> hints) {
        if (count(EMOJI, written) > MOST_EMOJI) {
            hints.add(Hint.of("answers.plain.emoji"));
        }
        if (count(HASHTAG, written) > MOST_HASHTAGS) {
            hints.add(Hint.of("answers.plain.hashtags"));
        }
        if (count(LINK, written) > MOST_LINKS) {
            hints.add(Hint.of("answers.plain.links"));
        }
        if (SHORTENED.matcher(written).find()) {
            hints.add(Hint.of("answers.plain.shortened"));
        }
        if (SHOUT.matcher(written).find()) {
            hints.add(Hint.of("answers.plain.shout"));
        }
    }

    private static long count(Pattern what, String written) {
        return what.matcher(written).results().count();
    }

    private static Map<String, String> table(String name) {
        try (var file = PlainLanguage.class.getResourceAsStream(name)) {
            var table = new LinkedHashMap<String, String>();
            new String(file.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .map(line -> line.split("\t", 2))
                    .forEach(field -> table.put(field[0], field[1]));
            return table;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
