package torg.policy.comments.web;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import torg.policy.comments.CommentRules;
import torg.policy.web.DayForm;
import torg.shell.Page;
import torg.shell.Problems;

/**
 * The rules for comments, for everybody: those of a day, and when there were others.
 *
 * @param rules empty before the first were published
 */
public record RulesPage(
        DayForm form,
        LocalDate day,
        LocalDate today,
        Optional<CommentRules> rules,
        List<Edition> all,
        Problems problems)
        implements Page {

    /** When a version held. */
    public record Edition(int version, LocalDate from, Optional<LocalDate> until) {}

    static RulesPage of(DayForm form, LocalDate today, List<CommentRules> all, Problems problems) {
        var day = form.chosen().orElse(today);
        return new RulesPage(
                form,
                day,
                today,
                all.stream().filter(rules -> rules.holds(day)).findFirst(),
                all.stream()
                        .map(rules -> new Edition(rules.version(), rules.from(), rules.until()))
                        .toList(),
                problems);
    }

    @Override
    public String title() {
        return "policy.comments.title";
    }

    public boolean later() {
        return day.isAfter(today);
    }

    public boolean earlier() {
        return day.isBefore(today);
    }
}
