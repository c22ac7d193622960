package torg.policy.revision.web;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import torg.ledger.Actor;
import torg.policy.Case;
import torg.policy.Place;
import torg.policy.Policy;
import torg.policy.Rule;
import torg.policy.Scope;
import torg.policy.revision.Change;
import torg.policy.revision.Difference;
import torg.policy.revision.Proposals;
import torg.policy.revision.Revision;
import torg.policy.web.Places;
import torg.shell.Answer;
import torg.shell.Go;
import torg.shell.NotFound;
import torg.shell.Problems;
import torg.shell.SignedIn;
import torg.staff.Right;
import torg.staff.Staff;
import torg.staff.Unit;

/** What a draft says, rule by rule. */
@Controller
class ProposalsController {
    private final Revision revision;
    private final Proposals proposals;
    private final Policy policy;
    private final Staff staff;

    ProposalsController(Revision revision, Proposals proposals, Policy policy, Staff staff) {
        this.revision = revision;
        this.proposals = proposals;
        this.policy = policy;
        this.staff = staff;
    }

    /** Without a scope: a rule of the city's own. */
    @GetMapping("/policy/versions/{number}/changes/new")
    ChangePage blank(@PathVariable int number, ScopeForm form, SignedIn reader) {
        mayChange(reader);
        if (form.scope().isEmpty()) {
            return page(number, Optional.empty(), Optional.empty(), ChangeForm.BLANK);
        }
        var scope = form.chosen().orElseThrow(NotFound::new);
        var known = known(scope).orElseThrow(NotFound::new);
        return page(number, Optional.of(known), Optional.empty(), ChangeForm.of(known, scope));
    }

    @PostMapping("/policy/versions/{number}/changes")
    Answer put(@PathVariable int number, ChangeForm form, SignedIn reader) {
        mayChange(reader);
        var place = unit(form.unit());
        var known = form.rule().isEmpty() ? Optional.<Rule>empty() : known(form, place);
        if (!form.rule().isEmpty() && known.isEmpty() && !said(number).contains(form.rule())) {
            throw new NotFound();
        }
        var problems = form.problems(known, place, revision.today());
        if (problems.any()) {
            return page(number, known, Optional.empty(), form).with(form, problems);
        }
        var id = proposals.put(number, form.change(known, ownName(number)), tomorrow(), Actor.of(reader));
        return new Go("/policy/versions/" + number + "/changes/" + id, "policy.proposed");
    }

    private String ownName(int number) {
        return IntStream.iterate(1, n -> n + 1)
                .mapToObj(n -> "own." + number + "-" + n)
                .filter(name -> !said(number).contains(name))
                .findFirst()
                .orElseThrow();
    }

    /** The rules the draft says something of. */
    private List<String> said(int number) {
        return proposals.differences(revision.find(number), tomorrow(), tomorrow()).stream()
                .map(difference -> difference.change().scope().rule())
                .toList();
    }

    @GetMapping("/policy/versions/{number}/changes/{change}")
    ChangePage change(@PathVariable int number, @PathVariable long change, SignedIn reader) {
        mayChange(reader);
        var proposed = proposals.change(number, change);
        return page(number, known(proposed.scope()), Optional.of(proposed), ChangeForm.of(proposed));
    }

    private ChangePage page(int number, Optional<Rule> known, Optional<Change> change, ChangeForm form) {
        var version = revision.find(number);
        List<Case.Run> examples = change.isEmpty()
                ? List.of()
                : proposals.differences(version, tomorrow(), tomorrow()).stream()
                        .filter(d -> d.change().id() == change.get().id())
                        .findFirst()
                        .map(Difference::examples)
                        .orElse(List.of());
        return new ChangePage(
                version,
                known,
                change,
                change.flatMap(c -> Places.said(c.scope(), staff::unit)),
                examples,
                staff.units(),
                form,
                new ExampleForm(
                        change.flatMap(c -> c.scope().unit())
                                .map(staff::unit)
                                .map(Unit::name)
                                .orElse(""),
                        form.network(),
                        "",
                        ""),
                Problems.NONE);
    }

    /** What is said of the scope now: in it, or in what it would be an exception from. */
    private Optional<Rule> known(Scope scope) {
        var book = policy.on(tomorrow());
        return book.in(scope)
                .or(() -> book.find(scope.rule(), place(scope.unit().map(staff::unit), scope.network())));
    }

    private Optional<Rule> known(ChangeForm form, Optional<Unit> place) {
        var network = Optional.of(form.network()).filter(n -> !n.isEmpty());
        return known(new Scope(form.rule(), place.map(Unit::id), network));
    }

    private static Place place(Optional<Unit> unit, Optional<String> network) {
        return new Place(unit.map(Unit::path).orElse(List.of()), network);
    }

    private Optional<Unit> unit(Long id) {
        return staff.units().stream()
                .filter(unit -> id != null && unit.id() == id)
                .findFirst();
    }

    @PostMapping("/policy/versions/{number}/changes/{change}/removal")
    Go takeBack(@PathVariable int number, @PathVariable long change, SignedIn reader) {
        mayChange(reader);
        proposals.takeBack(number, change, Actor.of(reader));
        return new Go("/policy/versions/" + number, "policy.taken-back");
    }

    @PostMapping("/policy/versions/{number}/endings")
    Go end(@PathVariable int number, ScopeForm form, SignedIn reader) {
        mayChange(reader);
        proposals.end(number, form.chosen().orElseThrow(NotFound::new), tomorrow(), Actor.of(reader));
        return new Go("/policy/versions/" + number, "policy.end-proposed");
    }

    @PostMapping("/policy/versions/{number}/changes/{change}/examples")
    Answer addExample(@PathVariable int number, @PathVariable long change, ExampleForm form, SignedIn reader) {
        mayChange(reader);
        var problems = form.problems(proposals.change(number, change).value(), staff);
        if (problems.any()) {
            return change(number, change, reader).with(form, problems);
        }
        proposals.addExample(
                number,
                change,
                form.unit(staff),
                form.onNetwork(),
                form.fact(),
                form.verdict().orElseThrow(),
                Actor.of(reader));
        return new Go("/policy/versions/" + number + "/changes/" + change, "policy.example.added");
    }

    @PostMapping("/policy/versions/{number}/examples/{example}/acceptance")
    Go accept(@PathVariable int number, @PathVariable long example, SignedIn reader) {
        mayChange(reader);
        proposals.acceptExample(number, example, tomorrow(), Actor.of(reader));
        return new Go("/policy/versions/" + number, "policy.example.accepted");
    }

    @PostMapping("/policy/versions/{number}/examples/{example}/removal")
    Go removeExample(@PathVariable int number, @PathVariable long example, SignedIn reader) {
        mayChange(reader);
        proposals.removeExample(number, example, Actor.of(reader));
        return new Go("/policy/versions/" + number, "policy.example.removed");
    }

    private LocalDate tomorrow() {
        return revision.today().plusDays(1);
    }

    private void mayChange(SignedIn reader) {
        reader.with(Right.POLICY, revision.city().path());
    }
}
