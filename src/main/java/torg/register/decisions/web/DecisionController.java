package torg.register.decisions.web;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import torg.ledger.Actor;
import torg.register.Account;
import torg.register.AccountId;
import torg.register.Register;
import torg.register.decisions.Decisions;
import torg.register.stages.Stage;
import torg.shell.Answer;
import torg.shell.Discloses;
import torg.shell.Discloses.Level;
import torg.shell.Go;
import torg.shell.Problems;
import torg.shell.SignedIn;
import torg.staff.Right;
import torg.staff.Staff;

/** From an application to its yes or no. */
@Controller
class DecisionController {
    private final Register register;
    private final Decisions decisions;
    private final Staff staff;

    DecisionController(Register register, Decisions decisions, Staff staff) {
        this.register = register;
        this.decisions = decisions;
        this.staff = staff;
    }

    @GetMapping("/register/{id}/application")
    ApplicationPage application(@PathVariable long id, SignedIn reader) {
        var account = mine(id, reader);
        var before = decisions.application(account.id());
        return application(
                account,
                before.map(a -> new ApplicationForm(
                                a.mission(), String.join(", ", a.topics()), a.considered(), a.whyNot(), null))
                        .orElse(ApplicationForm.BLANK),
                Problems.NONE);
    }

    private ApplicationPage application(Account account, ApplicationForm form, Problems problems) {
        return new ApplicationPage(
                account,
                decisions.neighbours(account, form.topicList()),
                decisions.holding(account, staff.today()),
                form,
                problems);
    }

    /** Sent once everything near has been on the page it was sent from; a topic may bring nearer ones, which are shown first. */
    @PostMapping("/register/{id}/application")
    Answer apply(@PathVariable long id, ApplicationForm form, SignedIn reader) {
        var account = mine(id, reader);
        var problems = form.problems()
                .unless(
                        decisions.seesAll(account, form.topicList(), form.seen()),
                        "neighbours",
                        "register.application.look-first");
        if (problems.any()) {
            return application(account, form, problems);
        }
        decisions.apply(account.id(), form.answers(), form.seen(), reader.person(), Actor.of(reader));
        return new Go("/register/" + id + "/decision", "register.application.sent");
    }

    @GetMapping("/register/{id}/decision")
    DecisionPage decision(@PathVariable long id, SignedIn reader) {
        return decision(id, reader, DecisionForm.BLANK, Problems.NONE);
    }

    private DecisionPage decision(long id, SignedIn reader, DecisionForm form, Problems problems) {
        var account = register.find(new AccountId(id));
        var application = decisions.application(account.id());
        var open = account.stage() == Stage.PROPOSED || account.stage() == Stage.UNDER_REVIEW;
        return new DecisionPage(
                account,
                application,
                open
                        ? decisions.neighbours(
                                account, application.map(a -> a.topics()).orElse(List.of()))
                        : List.of(),
                open ? decisions.holding(account, staff.today()) : List.of(),
                decisions.papers(account.id()),
                staff.authority(reader.person(), account.unit(), staff.today()).isPresent(),
                reader.may(Right.APPLY, account.unit().path()),
                reader.may(Right.REGISTER, account.unit().path()),
                staff.today(),
                form,
                problems);
    }

    /** Who may decide is not asked of a right but of the day: the head, or a delegate, of that day. */
    @PostMapping("/register/{id}/decision")
    Answer decide(@PathVariable long id, DecisionForm form, SignedIn reader) {
        if (form.problems().any()) {
            return decision(id, reader, form, form.problems());
        }
        register.decide(new AccountId(id), form.ruling(), reader.person(), Actor.of(reader));
        return new Go("/register/" + id, "register.decided");
    }

    @PostMapping("/register/{id}/refusal")
    Answer refuse(@PathVariable long id, DecisionForm form, SignedIn reader) {
        var problems = form.problemsOfRefusal();
        if (problems.any()) {
            return decision(id, reader, form, problems);
        }
        register.refuse(new AccountId(id), form.ruling(), form.reason(), reader.person(), Actor.of(reader));
        return new Go("/register/" + id + "/decision", "register.refused");
    }

    @PostMapping("/register/{id}/proposal")
    Answer sendBack(@PathVariable long id, ReasonForm form, SignedIn reader) {
        var account = register.find(new AccountId(id));
        if (staff.authority(reader.person(), account.unit(), staff.today()).isEmpty()) {
            reader.with(Right.REGISTER, account.unit().path());
        }
        if (form.problems().any()) {
            return decision(id, reader, DecisionForm.BLANK, form.problems());
        }
        register.propose(account.id(), form.reason(), Actor.of(reader));
        return new Go("/register/" + id + "/decision", "register.proposed");
    }

    @GetMapping("/register/{id}/papers/{paper}")
    @Discloses(Level.OPEN)
    void paper(@PathVariable long id, @PathVariable long paper, SignedIn reader, HttpServletResponse response)
            throws IOException {
        send(decisions.paper(new AccountId(id), paper), "beslut-" + id + "-" + paper, response);
    }

    static void send(byte[] pdf, String name, HttpServletResponse response) throws IOException {
        response.setContentType("application/pdf");
        response.setHeader("Content-Disposition", "inline; filename=\"" + name + ".pdf\"");
        response.setContentLength(pdf.length);
        response.getOutputStream().write(pdf);
    }

    private Account mine(long id, SignedIn reader) {
        var account = register.find(new AccountId(id));
        reader.with(Right.APPLY, account.unit().path());
        return account;
    }
}
