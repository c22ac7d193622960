package torg.records.retention.web;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.stream.Collectors;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import torg.ledger.Actor;
import torg.records.retention.Aftermath;
import torg.records.retention.Plan;
import torg.records.retention.Plans;
import torg.records.retention.Retention;
import torg.records.retention.Retention.Chosen;
import torg.records.retention.Run;
import torg.shell.Answer;
import torg.shell.Discloses;
import torg.shell.Go;
import torg.shell.NotFound;
import torg.shell.Problems;
import torg.shell.SignedIn;
import torg.staff.Right;

/** The pages of disposal by the plan: rehearsal, proposal, the second person, progress and certificate. */
@Controller
class RunsController {
    private static final int PREVIEW = 50;

    private final Plans plans;
    private final Retention retention;
    private final Aftermath aftermath;
    private final Whereto whereto;

    RunsController(Plans plans, Retention retention, Aftermath aftermath, Whereto whereto) {
        this.plans = plans;
        this.retention = retention;
        this.aftermath = aftermath;
        this.whereto = whereto;
    }

    @GetMapping("/retention/disposals")
    DisposalsPage disposals(SignedIn reader) {
        reader.with(Right.ARCHIVE);
        var all = plans.all().stream().collect(Collectors.toMap(Plan::id, plan -> plan));
        return new DisposalsPage(
                plans.disposing().stream()
                        .filter(ruling -> reader.may(Right.ARCHIVE, whereto.of(ruling.plan())))
                        .toList(),
                retention.newest().stream()
                        .filter(run -> reader.may(Right.ARCHIVE, whereto.of(run, all.get(run.plan()))))
                        .map(run ->
                                new DisposalsPage.Row(run, all.get(run.plan()).title()))
                        .toList());
    }

    @GetMapping("/retention/rehearsal")
    RehearsalPage rehearse(RehearsalForm form, SignedIn reader) {
        return page(form, Problems.NONE, reader);
    }

    private RehearsalPage page(RehearsalForm form, Problems problems, SignedIn reader) {
        var chosen = chosen(form, reader);
        return new RehearsalPage(
                chosen.plan(),
                chosen.plan().line(chosen.kind()).orElseThrow(NotFound::new),
                retention.rehearse(chosen, PREVIEW),
                chosen.plan().repealed(),
                form,
                problems);
    }

    private Chosen chosen(RehearsalForm form, SignedIn reader) {
        reader.with(Right.ARCHIVE);
        var plan = plans.find(form.plan());
        reader.with(Right.ARCHIVE, whereto.of(plan, form.only()));
        return new Chosen(plan, form.chosen(), form.only());
    }

    @PostMapping("/retention/disposals")
    Answer propose(RehearsalForm form, SignedIn reader) {
        var chosen = chosen(form, reader);
        if (form.problems().any()) {
            return page(form, form.problems(), reader);
        }
        var id = retention.propose(chosen, form.reason(), Actor.of(reader));
        return new Go("/retention/disposals/" + id, "retention.proposed");
    }

    @GetMapping("/retention/disposals/{id}")
    RunPage run(@PathVariable long id, SignedIn reader) {
        return page(find(id, reader), ReasonForm.BLANK, Problems.NONE, reader);
    }

    private Run find(long id, SignedIn reader) {
        reader.with(Right.ARCHIVE);
        var run = retention.find(id);
        reader.with(Right.ARCHIVE, whereto.of(run, plans.find(run.plan())));
        return run;
    }

    private RunPage page(Run run, ReasonForm form, Problems problems, SignedIn reader) {
        var plan = plans.find(run.plan());
        return new RunPage(
                run,
                plan,
                plan.line(run.kind()).orElseThrow(),
                plan.repealed(),
                retention.counts(run.id()),
                retention.tallies(run.id()),
                run.state() instanceof Run.State.Proposed ? retention.preview(run.id(), PREVIEW) : List.of(),
                retention.held(run.id()),
                retention.stayed(run.id(), PREVIEW),
                aftermath.holding(run),
                aftermath.known(),
                run.proposed().reference().equals(Actor.of(reader).reference()),
                form,
                problems);
    }

    @PostMapping("/retention/disposals/{id}/confirmation")
    Go confirm(@PathVariable long id, SignedIn reader) {
        find(id, reader);
        retention.confirm(id, Actor.of(reader));
        return new Go("/retention/disposals/" + id, "retention.confirmed");
    }

    @PostMapping("/retention/disposals/{id}/refusal")
    Answer decline(@PathVariable long id, ReasonForm form, SignedIn reader) {
        var run = find(id, reader);
        if (form.problems().any()) {
            return page(run, form, form.problems(), reader);
        }
        retention.decline(id, form.reason(), Actor.of(reader));
        return new Go("/retention/disposals/" + id, "retention.declined");
    }

    @PostMapping("/retention/disposals/{id}/stop")
    Go stop(@PathVariable long id, SignedIn reader) {
        find(id, reader);
        retention.stop(id, Actor.of(reader));
        return new Go("/retention/disposals/" + id, "retention.stopping");
    }

    @PostMapping("/retention/disposals/{id}/shredding")
    Answer shred(@PathVariable long id, ReasonForm form, SignedIn reader) {
        var run = find(id, reader);
        reader.with(Right.ARCHIVE, whereto.city()); // a backup holds the whole city
        if (form.problems().any()) {
            return page(run, form, form.problems(), reader);
        }
        aftermath.shred(id, form.reason(), Actor.of(reader));
        return new Go("/retention/disposals/" + id, "retention.shredded");
    }

    @GetMapping("/retention/disposals/{id}/certificate.pdf")
    @Discloses(Discloses.Level.WEIGH)
    void pdf(@PathVariable long id, SignedIn reader, HttpServletResponse response) throws IOException {
        send(aftermath.pdf(find(id, reader), false).orElseThrow(NotFound::new), "pdf", id, response);
    }

    @GetMapping("/retention/disposals/{id}/last-certificate.pdf")
    @Discloses(Discloses.Level.WEIGH)
    void lastPdf(@PathVariable long id, SignedIn reader, HttpServletResponse response) throws IOException {
        send(aftermath.pdf(find(id, reader), true).orElseThrow(NotFound::new), "pdf", id, response);
    }

    @GetMapping("/retention/disposals/{id}/certificate.csv")
    @Discloses(Discloses.Level.WEIGH)
    void csv(@PathVariable long id, SignedIn reader, HttpServletResponse response) throws IOException {
        send(aftermath.csv(find(id, reader)).orElseThrow(NotFound::new), "csv", id, response);
    }

    private static void send(byte[] content, String ending, long id, HttpServletResponse response) throws IOException {
        response.setContentType(ending.equals("pdf") ? "application/pdf" : "text/csv;charset=UTF-8");
        response.setHeader(
                "Content-Disposition", "attachment; filename=\"gallringsprotokoll-" + id + "." + ending + "\"");
        response.setContentLength(content.length);
        response.getOutputStream().write(content);
    }
}
