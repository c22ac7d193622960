package torg.records.release.web;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import torg.ledger.Actor;
import torg.records.release.Candidate;
import torg.records.release.Enclosures;
import torg.records.release.Item;
import torg.records.release.Release;
import torg.records.release.ReleaseRequest;
import torg.records.release.Scope;
import torg.records.release.Weighing;
import torg.register.Register;
import torg.shell.Answer;
import torg.shell.Go;
import torg.shell.Problems;
import torg.shell.SignedIn;

/** Searching out what may be meant, and weighing each record by itself. */
@Controller
class WeighingController {
    private static final int MOST_ACCOUNTS = 400;

    private final Release release;
    private final Weighing weighing;
    private final Enclosures enclosures;
    private final Register register;
    private final Desk desk;

    WeighingController(Release release, Weighing weighing, Enclosures enclosures, Register register, Desk desk) {
        this.release = release;
        this.weighing = weighing;
        this.enclosures = enclosures;
        this.register = register;
        this.desk = desk;
    }

    @GetMapping("/release/{id}/candidates")
    CandidatesPage candidates(@PathVariable long id, SignedIn reader) {
        var request = desk.open(id, reader);
        return page(request, RequestForm.of(request.scope()), Problems.NONE);
    }

    private CandidatesPage page(ReleaseRequest request, RequestForm form, Problems problems) {
        var scope = request.scope();
        return new CandidatesPage(
                request.id(),
                request.wanted(),
                form,
                desk.boards(),
                scope.board().map(this::accounts).orElse(List.of()),
                searched(scope) ? Optional.of(found(request)) : Optional.empty(),
                weighing.of(request.id()).stream()
                        .map(item -> item.kind() + "-" + item.number())
                        .collect(Collectors.toSet()),
                problems);
    }

    /** A search for everything finds nothing that a person could choose among. */
    private static boolean searched(Scope scope) {
        return scope.board().isPresent()
                && (scope.account().isPresent()
                        || !scope.each().isEmpty()
                        || scope.from().isPresent());
    }

    private List<Candidate> found(ReleaseRequest request) {
        return weighing.candidates(request.scope(), desk.units(request));
    }

    private List<ReleasesPage.Board> accounts(long board) {
        return register
                .search(
                        new Register.Search("", Optional.empty(), Optional.of(board), Optional.empty()),
                        0,
                        MOST_ACCOUNTS)
                .stream()
                .map(account -> new ReleasesPage.Board(
                        account.id().value(), account.network().brand() + ", " + account.name()))
                .toList();
    }

    /** What is searched for is what the request is about, and what is held for it. */
    @PostMapping("/release/{id}/scope")
    Answer delimit(@PathVariable long id, RequestForm form, SignedIn reader) {
        var request = desk.open(id, reader);
        var scope = form.scope();
        var problems = form.problemsOfScope()
                .unless(scope.board().map(desk::isBoard).orElse(false), "board", "release.form.choose-board");
        if (problems.any()) {
            return page(request, form, problems);
        }
        release.delimit(id, scope, Actor.of(reader));
        return new Go("/release/" + id + "/candidates", "release.delimited");
    }

    @PostMapping("/release/{id}/items")
    Answer choose(@PathVariable long id, ChosenForm form, SignedIn reader) {
        var request = desk.open(id, reader);
        if (form.problems().any()) {
            return page(request, RequestForm.of(request.scope()), form.problems());
        }
        weighing.choose(id, form.chosen(), desk.units(request), Actor.of(reader));
        return new Go("/release/" + id, "release.chosen");
    }

    /** Shows the original, which is written in the ledger as a reading of what is masked. */
    @GetMapping("/release/{id}/items/{item}")
    ItemPage weigh(@PathVariable long id, @PathVariable long item, SignedIn reader) {
        return page(desk.open(id, reader), item, reader, Problems.NONE);
    }

    private ItemPage page(ReleaseRequest request, long item, SignedIn reader, Problems problems) {
        var one = weighing.read(request.id(), item, Actor.of(reader));
        return new ItemPage(
                request.id(),
                ItemPage.facts(one.item()),
                ItemPage.original(one),
                one.masked(),
                ItemPage.spans(one),
                ItemPage.words(one),
                enclosures.lines(one.item()),
                weighing.provisions(),
                one.undecided(),
                request.isOpen()
                        && one.item().part().isEmpty()
                        && one.item().text().isPresent(),
                weighing.of(request.id()).stream()
                        .filter(other -> other.tested().isEmpty() && other.id() != item)
                        .map(Item::id)
                        .findFirst(),
                problems);
    }

    @PostMapping("/release/{id}/items/{item}/spans")
    Answer decide(@PathVariable long id, @PathVariable long item, SpansForm form, SignedIn reader) {
        var request = desk.open(id, reader);
        if (form.problems().any()) {
            return page(request, item, reader, form.problems());
        }
        weighing.decide(id, item, form.choices(), form.rest(), form.everywhere(), Actor.of(reader));
        return new Go("/release/" + id + "/items/" + item, "release.spans-kept");
    }

    @PostMapping("/release/{id}/items/{item}/marks")
    Answer mark(@PathVariable long id, @PathVariable long item, MarkForm form, SignedIn reader) {
        var request = desk.open(id, reader);
        if (form.problems().any()) {
            return page(request, item, reader, form.problems());
        }
        weighing.mark(id, item, form.word(), form.provision(), form.everywhere(), Actor.of(reader));
        return new Go("/release/" + id + "/items/" + item, "release.spans-kept");
    }

    @PostMapping("/release/{id}/items/{item}/test")
    Answer test(@PathVariable long id, @PathVariable long item, TestForm form, SignedIn reader) {
        var request = desk.open(id, reader);
        if (form.problems().any()) {
            return page(request, item, reader, form.problems());
        }
        weighing.test(id, item, form.provision(), Actor.of(reader));
        return new Go("/release/" + id, "release.tested");
    }

    @PostMapping("/release/{id}/items/{item}/removal")
    Go leaveOut(@PathVariable long id, @PathVariable long item, SignedIn reader) {
        desk.open(id, reader);
        weighing.leaveOut(id, item, Actor.of(reader));
        return new Go("/release/" + id, "release.left-out");
    }
}
