package torg.inbox.routing.web;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import torg.shell.Problems;

/** A rule as it was written; words with commas between. */
public record RuleForm(Long account, String topics, String areas, String unit, String reason) {
    static final RuleForm BLANK = new RuleForm(null, "", "", "", "");

    public RuleForm {
        topics = Objects.toString(topics, "").strip();
        areas = Objects.toString(areas, "").strip();
        unit = Objects.toString(unit, "").strip();
        reason = Objects.toString(reason, "").strip();
    }

    static List<String> words(String written) {
        return Arrays.stream(written.split("[,\n]"))
                .map(word -> word.strip().toLowerCase(Locale.ROOT).replaceAll("\\s+", " "))
                .filter(word -> !word.isEmpty())
                .distinct()
                .limit(50)
                .toList();
    }

    Problems problems(boolean unitIsKnown) {
        return Problems.NONE
                .unless(
                        account != null
                                || !words(topics).isEmpty()
                                || !words(areas).isEmpty(),
                        "topics",
                        "routing.say-when")
                .unless(words(topics).stream().allMatch(RuleForm::isWord), "topics", "routing.odd-word")
                .unless(words(areas).stream().allMatch(RuleForm::isWord), "areas", "routing.odd-word")
                .unless(unitIsKnown, "unit", "routing.unknown-unit")
                .unless(!reason.isEmpty(), "reason", "routing.give-reason")
                .unless(reason.length() <= 500, "reason", "routing.long-reason");
    }

    private static boolean isWord(String word) {
        return word.matches("[\\p{L}\\p{N}]{2,40}( [\\p{L}\\p{N}]{1,40}){0,4}\\*?");
    }
}
