package torg.policy.comments.web;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import torg.policy.comments.Caution;
import torg.policy.comments.CommentRules;
import torg.shell.Page;
import torg.shell.Problems;

/** The versions of the rules for comments, and the next one on the desk. */
public record CommentsPage(
        List<CommentRules> all,
        Map<Integer, String> juristNotes,
        boolean mayPublish,
        LocalDate today,
        CommentsForm form,
        Problems problems)
        implements Page {

    @Override
    public String title() {
        return "policy.comments.desk";
    }

    /** What is risky in what has been typed. */
    public List<Caution> cautions() {
        return form.text().cautions();
    }

    public Optional<String> juristOn(CommentRules rules) {
        return Optional.ofNullable(juristNotes.get(rules.version()));
    }

    public String from() {
        return form.from().isEmpty() ? today.plusDays(1).toString() : form.from();
    }

    public boolean later(CommentRules rules) {
        return rules.from().isAfter(today);
    }
}
