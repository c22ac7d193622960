package torg.policy.comments.web;

import java.util.Objects;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import torg.ledger.Actor;
import torg.policy.comments.Comments;
import torg.policy.web.DayForm;
import torg.shell.Answer;
import torg.shell.Go;
import torg.shell.Problems;
import torg.shell.SignedIn;
import torg.staff.Right;
import torg.staff.Staff;
import torg.staff.Unit;

/** The rules for comments: what everybody reads at {@code /rules}, and where they are written. */
@Controller
class CommentsController {
    private final Comments comments;
    private final Staff staff;

    CommentsController(Comments comments, Staff staff) {
        this.comments = comments;
        this.staff = staff;
    }

    @GetMapping("/rules")
    RulesPage rules(DayForm form) {
        return RulesPage.of(form, comments.today(), comments.all(), form.problems());
    }

    @GetMapping("/policy/comments")
    CommentsPage desk(SignedIn reader) {
        return desk(reader, CommentsForm.of(comments.on(comments.today())), Problems.NONE);
    }

    private CommentsPage desk(SignedIn reader, CommentsForm form, Problems problems) {
        return new CommentsPage(
                comments.all(), comments.juristNotes(), mayPublish(reader), comments.today(), form, problems);
    }

    @PostMapping("/policy/comments")
    Answer publish(CommentsForm form, SignedIn reader) {
        reader.with(Right.POLICY, city().path());
        var problems = form.problems(comments.today());
        if (problems.any()) {
            return desk(reader, form, problems);
        }
        comments.publish(form.text(), form.day().orElseThrow(), form.reference(), form.jurist(), Actor.of(reader));
        return new Go("/policy/comments", "policy.comments.published");
    }

    /** Why a version that has not begun is taken back. */
    record WithdrawalForm(String reason) {
        WithdrawalForm {
            reason = Objects.toString(reason, "").strip();
        }
    }

    @PostMapping("/policy/comments/{version}/withdrawal")
    Answer withdraw(@PathVariable int version, WithdrawalForm form, SignedIn reader) {
        reader.with(Right.POLICY, city().path());
        if (form.reason().isEmpty() || form.reason().length() > 1000) {
            return desk(
                    reader,
                    CommentsForm.of(comments.on(comments.today())),
                    Problems.NONE.unless(false, "reason", "policy.form.give-reason"));
        }
        comments.withdraw(version, form.reason(), Actor.of(reader));
        return new Go("/policy/comments", "policy.comments.withdrawn");
    }

    private boolean mayPublish(SignedIn reader) {
        return staff.units().stream()
                .filter(unit -> unit.parent().isEmpty())
                .anyMatch(city -> reader.may(Right.POLICY, city.path()));
    }

    private Unit city() {
        return staff.units().stream()
                .filter(unit -> unit.parent().isEmpty())
                .findFirst()
                .orElseThrow();
    }
}
