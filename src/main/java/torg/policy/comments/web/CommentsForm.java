package torg.policy.comments.web;

import java.time.LocalDate;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import torg.policy.comments.CommentRules;
import torg.policy.comments.Comments;
import torg.privacy.Outgoing;
import torg.shell.Days;
import torg.shell.Problems;

/**
 * New rules for comments, as one writes them.
 *
 * @param cautioned the writer has read the warnings and stands by the words
 * @param jurist what a jurist said of rules that target opinions, and who it was
 */
public record CommentsForm(
        String introduction,
        String rules,
        String breach,
        String reference,
        String from,
        Boolean cautioned,
        String jurist) {

    public CommentsForm {
        introduction = Objects.toString(introduction, "").strip();
        rules = Objects.toString(rules, "").strip();
        breach = Objects.toString(breach, "").strip();
        reference = Objects.toString(reference, "").strip();
        from = Objects.toString(from, "").strip();
        cautioned = Boolean.TRUE.equals(cautioned);
        jurist = Objects.toString(jurist, "").strip();
    }

    static CommentsForm of(Optional<CommentRules> now) {
        var text = now.map(rules -> new Comments.Text(rules.introduction(), rules.written(), rules.breach()))
                .orElseGet(Comments::defaults);
        return new CommentsForm(text.introduction(), text.rules(), text.breach(), "", "", false, "");
    }

    Problems problems(LocalDate today) {
        var parsed = CommentRules.read(rules);
        var problems = Problems.NONE
                .unless(!introduction.isEmpty(), "introduction", "policy.comments.form.give-introduction")
                .unless(introduction.length() <= 4000, "introduction", "policy.form.too-long")
                .unless(!parsed.isEmpty(), "rules", "policy.comments.no-rules")
                .unless(
                        parsed.stream().noneMatch(rule -> rule.text().isEmpty()),
                        "rules",
                        "policy.comments.form.rule-without-text")
                .unless(rules.length() <= 20_000, "rules", "policy.form.too-long")
                .unless(!breach.isEmpty(), "breach", "policy.comments.form.give-breach")
                .unless(breach.length() <= 4000, "breach", "policy.form.too-long")
                .unless(!reference.isEmpty(), "reference", "policy.form.give-reference")
                .unless(reference.length() <= 60, "reference", "policy.form.long-reference")
                .unless(day().isPresent(), "from", "policy.form.give-day")
                .unless(day().isEmpty() || day().get().isAfter(today), "from", "policy.comments.day-has-begun")
                .unless(!text().targetsOpinion() || jurist.length() >= 10, "jurist", "policy.comments.needs-jurist")
                .unless(jurist.length() <= 4000, "jurist", "policy.form.too-long")
                .unless(cautioned || text().cautions().isEmpty(), "cautioned", "policy.comments.form.read-cautions");
        for (var said : Map.of("introduction", introduction, "rules", rules, "breach", breach)
                .entrySet()) {
            problems = Outgoing.problems(problems, said.getKey(), said.getValue());
        }
        return problems;
    }

    Comments.Text text() {
        return new Comments.Text(introduction, rules, breach);
    }

    Optional<LocalDate> day() {
        return Days.day(from);
    }
}
