package torg.records.release.web;

import java.util.List;
import java.util.Optional;
import org.springframework.context.annotation.Bean;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import torg.ledger.Actor;
import torg.ledger.Ledger;
import torg.records.release.Handing;
import torg.records.release.Refusing;
import torg.records.release.Release;
import torg.records.release.ReleaseRequest;
import torg.records.release.ReleaseSettings;
import torg.records.release.Weighing;
import torg.register.AccountId;
import torg.register.Register;
import torg.shell.Answer;
import torg.shell.Go;
import torg.shell.Problems;
import torg.shell.Room;
import torg.shell.SignedIn;
import torg.staff.Right;

/** The requests as those who give out records see them: taken in, delimited, answered, closed. */
@Controller
class ReleaseController {
    private final Release release;
    private final Weighing weighing;
    private final Handing handing;
    private final Refusing refusing;
    private final Register register;
    private final ReleaseSettings settings;
    private final Desk desk;
    private final Ledger ledger;

    ReleaseController(
            Release release,
            Weighing weighing,
            Handing handing,
            Refusing refusing,
            Register register,
            ReleaseSettings settings,
            Desk desk,
            Ledger ledger) {
        this.release = release;
        this.weighing = weighing;
        this.handing = handing;
        this.refusing = refusing;
        this.register = register;
        this.settings = settings;
        this.desk = desk;
        this.ledger = ledger;
    }

    @Bean
    static Room releaseMenu() {
        return new Room(71, "/release", "release.room", Optional.of(Right.RELEASE));
    }

    @GetMapping("/release")
    ReleasesPage list(SignedIn reader) {
        return list(reader, RequestForm.BLANK, Problems.NONE);
    }

    private ReleasesPage list(SignedIn reader, RequestForm form, Problems problems) {
        var boards = desk.mine(reader);
        return new ReleasesPage(
                rows(release.running(boards)), rows(release.closed(boards)), desk.boards(), form, problems);
    }

    private List<ReleasesPage.Row> rows(List<ReleaseRequest> requests) {
        return requests.stream()
                .map(one -> ReleasesPage.row(one, board(one), release.now()))
                .toList();
    }

    private Optional<String> board(ReleaseRequest request) {
        return request.scope().board().map(board -> desk.board(board).name());
    }

    /** One that came by telephone, by mail or at the counter. */
    @PostMapping("/release")
    Answer take(RequestForm form, SignedIn reader) {
        reader.with(Right.RELEASE);
        var problems = form.problems()
                .unless(form.scope().board().map(desk::isBoard).orElse(true), "board", "release.form.choose-board");
        if (problems.any()) {
            return list(reader, form, problems);
        }
        var taken = release.ask(form.asked(form.came()), Actor.of(reader));
        return new Go("/release/" + taken.id() + "/candidates", "release.taken");
    }

    @GetMapping("/release/{id}")
    ReleasePage one(@PathVariable long id, SignedIn reader) {
        return page(desk.open(id, reader), reader, TextForm.BLANK, Problems.NONE);
    }

    private ReleasePage page(ReleaseRequest request, SignedIn reader, TextForm form, Problems problems) {
        var id = request.id();
        return new ReleasePage(
                request,
                release.now(),
                board(request),
                request.scope()
                        .account()
                        .map(account -> register.find(new AccountId(account)).name()),
                release.link(id),
                release.contact(id),
                weighing.of(id).stream().map(ReleasePage::row).toList(),
                handing.of(id).stream()
                        .map(part -> new ReleasePage.Step(part, settings.fee(part.pages())))
                        .toList(),
                refusing.of(id),
                refusing.authority(request, reader.person()).isPresent(),
                form,
                ledger.history(request.subject()),
                problems);
    }

    @PostMapping("/release/{id}/delay")
    Answer explain(@PathVariable long id, TextForm form, SignedIn reader) {
        var request = desk.open(id, reader);
        if (form.problems("delay").any()) {
            return page(request, reader, form, form.problems("delay"));
        }
        release.explainDelay(id, form.text(), Actor.of(reader));
        return new Go("/release/" + id, "release.delay-explained");
    }

    @PostMapping("/release/{id}/answer")
    Answer answer(@PathVariable long id, TextForm form, SignedIn reader) {
        var request = desk.open(id, reader);
        if (form.problems("answer").any()) {
            return page(request, reader, form, form.problems("answer"));
        }
        release.answer(id, form.text(), Actor.of(reader));
        return new Go("/release/" + id, "release.answered");
    }

    /** The requester has said so in another way than on their own page. */
    @PostMapping("/release/{id}/decision-request")
    Go askForDecision(@PathVariable long id, SignedIn reader) {
        desk.open(id, reader);
        release.askForDecision(id, Actor.of(reader));
        return new Go("/release/" + id, "release.decision-asked-for");
    }

    @PostMapping("/release/{id}/decision")
    Answer decide(@PathVariable long id, TextForm form, SignedIn reader) {
        var request = desk.open(id, reader);
        if (form.problems("reasons").any()) {
            return page(request, reader, form, form.problems("reasons"));
        }
        refusing.decide(id, form.text(), reader.person(), Actor.of(reader));
        return new Go("/release/" + id, "release.decided");
    }

    @PostMapping("/release/{id}/closure")
    Go close(@PathVariable long id, SignedIn reader) {
        desk.open(id, reader);
        release.close(id, Actor.of(reader));
        return new Go("/release/" + id, "release.closed");
    }
}
