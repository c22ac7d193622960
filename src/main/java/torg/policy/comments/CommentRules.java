package torg.policy.comments;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * One version of the rules for comments.
 *
 * @param from the first day they hold; a day has one version from its beginning to its end
 * @param until the last day, once a later version is published
 * @param breach what the city does when somebody breaks them
 */
public record CommentRules(
        int version,
        LocalDate from,
        Optional<LocalDate> until,
        String introduction,
        List<CommentRule> rules,
        String breach,
        String reference,
        String publishedBy) {

    public boolean holds(LocalDate day) {
        return !day.isBefore(from) && until.map(last -> !day.isAfter(last)).orElse(true);
    }

    /** As one writes them: paragraphs with an empty line between, the first line of each is its title. */
    public static List<CommentRule> read(String written) {
        var rules = new ArrayList<CommentRule>();
        for (var paragraph : written.replaceAll("\\r\\n?", "\n").strip().split("\n\\s*\n")) {
            var lines = paragraph.strip().split("\\R", 2);
            if (!lines[0].isBlank()) {
                rules.add(new CommentRule(
                        rules.size() + 1,
                        lines[0].strip(),
                        lines.length < 2 ? "" : lines[1].strip().replaceAll("\\s*\\R\\s*", " ")));
            }
        }
        return rules;
    }

    public String written() {
        return rules.stream().map(rule -> rule.title() + "\n" + rule.text()).collect(Collectors.joining("\n\n"));
    }
}
