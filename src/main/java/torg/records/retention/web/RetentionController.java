package torg.records.retention.web;

import java.time.Clock;
import java.time.temporal.ChronoUnit;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import torg.ledger.Actor;
import torg.records.retention.Plan;
import torg.records.retention.Plans;
import torg.shell.Answer;
import torg.shell.Go;
import torg.shell.Problems;
import torg.shell.SignedIn;
import torg.staff.Right;

/** The pages of the document plan. What a plan says of the city's records is no secret to those who work with them. */
@Controller
class RetentionController {
    private final Plans plans;
    private final Whereto whereto;
    private final Clock clock;

    RetentionController(Plans plans, Whereto whereto, Clock clock) {
        this.plans = plans;
        this.whereto = whereto;
        this.clock = clock;
    }

    @GetMapping("/retention")
    RetentionPage plans(SignedIn reader) {
        reader.with(Right.ARCHIVE);
        var today = plans.inForce().stream().map(Plan::id).toList();
        return new RetentionPage(
                plans.all().stream()
                        .map(plan -> new RetentionPage.Shown(plan, today.contains(plan.id())))
                        .toList(),
                mayEnter(reader));
    }

    private boolean mayEnter(SignedIn reader) {
        return reader.may(Right.ARCHIVE, whereto.city())
                || !whereto.boards(reader).isEmpty();
    }

    @GetMapping("/retention/plans/{id}")
    PlanPage plan(@PathVariable long id, SignedIn reader) {
        reader.with(Right.ARCHIVE);
        var plan = plans.find(id);
        return new PlanPage(plan, plans.holds(plan), plan.repealed());
    }

    @GetMapping("/retention/plans/new")
    NewPlanPage begin(SignedIn reader) {
        return page(PlanForm.blank(plans.today()), Problems.NONE, reader);
    }

    private NewPlanPage page(PlanForm form, Problems problems, SignedIn reader) {
        reader.with(Right.ARCHIVE);
        return new NewPlanPage(whereto.boards(reader), reader.may(Right.ARCHIVE, whereto.city()), form, problems);
    }

    @PostMapping("/retention/plans")
    Answer enter(PlanForm form, SignedIn reader) {
        reader.with(Right.ARCHIVE);
        var board = whereto.boards(reader).stream()
                .filter(unit -> Long.toString(unit.id()).equals(form.board()))
                .findFirst()
                .map(unit -> new Plan.Board(unit.id(), unit.name(), unit.path()));
        var problems = form.problems(plans.today())
                .unless(
                        board.isPresent() || form.board().isEmpty() && reader.may(Right.ARCHIVE, whereto.city()),
                        "board",
                        "retention.form.choose-board");
        if (problems.any()) {
            return page(form, problems, reader);
        }
        var actor = Actor.of(reader);
        var plan = form.plan(board, actor.name(), clock.instant().truncatedTo(ChronoUnit.MICROS));
        var id = plans.enter(plan, actor);
        return new Go(
                "/retention/plans/" + id,
                plan.repealed().isEmpty() ? "retention.entered" : "retention.entered-with-repealed");
    }
}
