package torg.answers.drafts;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import torg.privacy.Masking;
import torg.privacy.Outgoing;
import torg.shell.Words;

/**
 * Something the writer should see before the answer leaves. It never blocks.
 *
 * @param about the key of what was found, or the found words themselves
 */
public record Caution(String word, String about) {
    /** A diary number: "KUN 2026/123", "dnr 2026-00123". */
    private static final Pattern DIARY = Pattern.compile(
            "(?<![\\p{L}\\d])(?:(?i:dnr|diarienummer):?\\s*(?:\\p{Lu}{1,6}[ -])?|\\p{Lu}{2,6}[ -])(?:19|20)\\d\\d[/:-]\\d{1,6}(?![\\d-])");
    /** Or a matter by its kind: what an authority has not decided, nobody may foretell (JO 2022, domain.md D26). */
    private static final Pattern OPEN_MATTER = Pattern.compile(
            "(?iu)(?<!\\p{L})(?:pågående ärende\\p{L}*|öppet ärende|(?:ditt|ert|det här|detta) ärende\\p{L}*|"
                    + "(?:din|er|den här) (?:ansökan|anmälan|överklagan)|överklagandet|bygglovsansökan|bygglovsärendet|"
                    + "detaljplaneärendet|upphandlingen|tillsynsärendet|förundersökningen|utredningen av|"
                    + "nämnden kommer att (?:besluta|bevilja|avslå|säga)|kommer att (?:beviljas|avslås|bifallas))(?!\\p{L})");

    /**
     * @param approved words of the city's own library, where the city's own number may stand
     */
    static List<Caution> in(String answer, String approved) {
        var found = new ArrayList<Caution>();
        new Masking()
                .mask(answer).spans().stream()
                        .filter(span ->
                                span.isHidden() && !approved.contains(answer.substring(span.start(), span.end())))
                        .map(span -> span.label())
                        .distinct()
                        .forEach(label -> found.add(new Caution("answers.caution.personal", label)));
        Outgoing.possible(answer).stream()
                .map(span -> span.label())
                .distinct()
                .forEach(label -> found.add(new Caution("answers.caution.possible", label)));
        matter(answer).ifPresent(about -> found.add(new Caution("answers.caution.prejudge", about)));
        return List.copyOf(found);
    }

    private static java.util.Optional<String> matter(String answer) {
        var diary = DIARY.matcher(answer);
        if (diary.find()) {
            return java.util.Optional.of(diary.group().strip());
        }
        var named = OPEN_MATTER.matcher(answer);
        return named.find() ? java.util.Optional.of(named.group()) : java.util.Optional.empty();
    }

    public String sentence() {
        return Words.t(word, Words.has(about) ? Words.t(about).toLowerCase() : about);
    }
}
