package torg.privacy.requests.web;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import org.springframework.context.annotation.Bean;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import torg.ledger.Actor;
import torg.ledger.Ledger;
import torg.privacy.disposal.Disposal;
import torg.privacy.requests.Outcome;
import torg.privacy.requests.RequestKind;
import torg.privacy.requests.Requests;
import torg.shell.Answer;
import torg.shell.Discloses;
import torg.shell.Discloses.Level;
import torg.shell.Go;
import torg.shell.Problems;
import torg.shell.Room;
import torg.shell.SignedIn;
import torg.staff.Right;

/** Where a registrar takes in and answers what people ask about their own data. */
@Controller
class RequestsController {
    private static final int SHOWN = 200;

    private final Requests requests;
    private final Disposal disposal;
    private final Ledger ledger;

    RequestsController(Requests requests, Disposal disposal, Ledger ledger) {
        this.requests = requests;
        this.disposal = disposal;
        this.ledger = ledger;
    }

    @Bean
    static Room requestsMenu() {
        return new Room(72, "/privacy/requests", "requests.room", Optional.of(Right.PERSONAL_DATA));
    }

    @GetMapping("/privacy/requests")
    RequestsPage list(SignedIn reader) {
        reader.with(Right.PERSONAL_DATA);
        return list(RequestForm.blank(requests.today()), Problems.NONE);
    }

    private RequestsPage list(RequestForm form, Problems problems) {
        var today = requests.today();
        return new RequestsPage(
                requests.open().stream().map(r -> RequestsPage.row(r, today)).toList(),
                requests.answered().stream()
                        .map(r -> RequestsPage.row(r, today))
                        .toList(),
                form,
                today,
                problems);
    }

    @PostMapping("/privacy/requests")
    Answer receive(RequestForm form, SignedIn reader) {
        reader.with(Right.PERSONAL_DATA);
        var problems = form.problems();
        if (problems.any()) {
            return list(form, problems);
        }
        var id = requests.receive(
                form.chosen().orElseThrow(),
                form.subject(),
                form.identified(),
                form.day().orElseThrow(),
                Actor.of(reader));
        return new Go("/privacy/requests/" + id, "requests.received");
    }

    @GetMapping("/privacy/requests/{id}")
    RequestPage one(@PathVariable long id, SignedIn reader) {
        reader.with(Right.PERSONAL_DATA);
        return page(id, AnswerForm.BLANK, Problems.NONE);
    }

    private RequestPage page(long id, AnswerForm form, Problems problems) {
        var request = requests.find(id);
        var traces = requests.traces(request);
        return new RequestPage(
                RequestPage.facts(request, requests.today()),
                traces.stream().limit(SHOWN).map(RequestPage::row).toList(),
                traces.size() <= SHOWN,
                disposal.of(id).isPresent(),
                form,
                ledger.history("requests/" + id),
                problems);
    }

    @PostMapping("/privacy/requests/{id}/answer")
    Answer answer(@PathVariable long id, AnswerForm form, SignedIn reader) {
        reader.with(Right.PERSONAL_DATA);
        var erasure = requests.find(id).kind() == RequestKind.ERASURE;
        var problems = form.problems(erasure);
        if (problems.any()) {
            return page(id, form, problems);
        }
        var outcome = form.chosen().orElseThrow();
        if (outcome == Outcome.ERASE) {
            disposal.propose(id, form.reason(), form.weighing(), Actor.of(reader));
            return new Go("/privacy/requests/" + id + "/disposal", "disposal.proposed");
        }
        if (erasure) {
            requests.decideErasure(id, outcome, form.reason(), form.weighing(), Actor.of(reader));
        } else {
            requests.decideAccess(id, outcome, form.reason(), Actor.of(reader));
        }
        return new Go("/privacy/requests/" + id, "requests.answered");
    }

    @GetMapping("/privacy/requests/{id}/paper")
    @Discloses(Level.SECRET)
    void paper(@PathVariable long id, SignedIn reader, HttpServletResponse response) throws IOException {
        reader.with(Right.PERSONAL_DATA);
        var pdf = requests.paper(id, Actor.of(reader));
        response.setContentType("application/pdf");
        response.setHeader("Cache-Control", "no-store");
        response.setHeader("Content-Disposition", "inline; filename=\"begaran-" + id + ".pdf\"");
        response.setContentLength(pdf.length);
        response.getOutputStream().write(pdf);
    }
}
