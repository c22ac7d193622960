package torg.answers.web;

import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import torg.answers.AnswerId;
import torg.answers.Answers;
import torg.answers.StandardAnswer;
import torg.ledger.Actor;
import torg.ledger.Ledger;
import torg.register.AccountId;
import torg.register.Register;
import torg.shell.Answer;
import torg.shell.Go;
import torg.shell.Problems;
import torg.shell.SignedIn;
import torg.staff.Right;
import torg.staff.Staff;
import torg.staff.Unit;

/** The library's pages. Everybody who reads an inbox may read it; who keeps a unit's answers may change them. */
@Controller
class AnswersController {
    private static final int PAGE = 100;

    private final Answers answers;
    private final Register register;
    private final Staff staff;
    private final Ledger ledger;

    AnswersController(Answers answers, Register register, Staff staff, Ledger ledger) {
        this.answers = answers;
        this.register = register;
        this.staff = staff;
        this.ledger = ledger;
    }

    @GetMapping("/answers")
    AnswersPage list(SearchForm form, SignedIn reader) {
        reader.with(Right.READ_INBOX);
        return AnswersPage.of(
                form,
                answers.page(form.search(reader.person()), PAGE + 1),
                PAGE,
                staff.units(),
                reader.may(Right.KEEP_ANSWERS),
                answers.today());
    }

    /** Those an account can use: where the task to look one over leads. */
    @GetMapping("/register/{id}/answers")
    AnswersPage ofAccount(@PathVariable long id, SignedIn reader) {
        var unit = register.find(new AccountId(id)).unit();
        reader.with(Right.READ_INBOX);
        return AnswersPage.of(
                new SearchForm("", unit.id(), "", false),
                answers.usable(unit.path(), ""),
                PAGE,
                staff.units(),
                reader.may(Right.KEEP_ANSWERS),
                answers.today());
    }

    @GetMapping("/answers/new")
    WordingPage blank(SignedIn reader) {
        var units = mine(reader.with(Right.KEEP_ANSWERS));
        var latest = answers.latestReview(units.getFirst());
        return new WordingPage(
                Optional.empty(),
                WordingForm.blank(staff.person(reader.person()), latest),
                units,
                latest,
                Problems.NONE);
    }

    @PostMapping("/answers")
    Answer add(WordingForm form, SignedIn reader) {
        var units = mine(reader.with(Right.KEEP_ANSWERS));
        var place = place(form, units);
        var problems = form.problems(staff, answers.today(), answers.latestReview(place));
        if (problems.any()) {
            return new WordingPage(Optional.empty(), form, units, answers.latestReview(place), problems);
        }
        reader.with(Right.KEEP_ANSWERS, place.path());
        var id = answers.layDown(form.wording(staff, place), Actor.of(reader));
        return new Go("/answers/" + id.value(), "answers.laid-down");
    }

    @GetMapping("/answers/{id}")
    AnswerPage answer(@PathVariable long id, SignedIn reader) {
        reader.with(Right.READ_INBOX);
        return page(answers.find(new AnswerId(id)), reader, Problems.NONE);
    }

    @GetMapping("/answers/{id}/wording")
    WordingPage wording(@PathVariable long id, SignedIn reader) {
        var answer = kept(id, reader);
        return new WordingPage(
                Optional.of(answer.id()),
                WordingForm.of(answer.wording()),
                choices(answer, reader),
                answers.latestReview(answer.wording().unit()),
                Problems.NONE);
    }

    @PostMapping("/answers/{id}/wording")
    Answer change(@PathVariable long id, WordingForm form, SignedIn reader) {
        var answer = kept(id, reader);
        var units = choices(answer, reader);
        var place = place(form, units);
        var problems = form.problems(staff, answers.today(), answers.latestReview(place));
        if (problems.any()) {
            return new WordingPage(Optional.of(answer.id()), form, units, answers.latestReview(place), problems);
        }
        if (place.id() != answer.wording().unit().id()) {
            reader.with(Right.KEEP_ANSWERS, place.path());
        }
        answers.change(answer.id(), form.wording(staff, place), Actor.of(reader));
        return new Go("/answers/" + id, "answers.changed");
    }

    @PostMapping("/answers/{id}/retirement")
    Answer retire(@PathVariable long id, RetirementForm form, SignedIn reader) {
        var answer = kept(id, reader);
        if (form.problems().any()) {
            return page(answer, reader, form.problems());
        }
        answers.retire(answer.id(), form.reason(), Actor.of(reader));
        return new Go("/answers/" + id, "answers.retired");
    }

    private AnswerPage page(StandardAnswer answer, SignedIn reader, Problems problems) {
        return AnswerPage.of(
                answer,
                mayKeep(answer, reader),
                answers.today(),
                ledger.history("answers/" + answer.id().value()),
                problems);
    }

    private StandardAnswer kept(long id, SignedIn reader) {
        var answer = answers.find(new AnswerId(id));
        if (!mayKeep(answer, reader)) {
            reader.with(Right.KEEP_ANSWERS, answer.wording().unit().path());
        }
        return answer;
    }

    /** The one who stands for it, or whoever keeps the unit's. */
    private static boolean mayKeep(StandardAnswer answer, SignedIn reader) {
        return answer.wording().owner().id() == reader.person()
                || reader.may(Right.KEEP_ANSWERS, answer.wording().unit().path());
    }

    private List<Unit> mine(SignedIn reader) {
        return staff.below(reader.places(Right.KEEP_ANSWERS));
    }

    /** Its owner may have no unit to choose; then it stays where it is. */
    private List<Unit> choices(StandardAnswer answer, SignedIn reader) {
        var units = mine(reader);
        return units.stream()
                        .anyMatch(unit -> unit.id() == answer.wording().unit().id())
                ? units
                : List.of(answer.wording().unit());
    }

    private static Unit place(WordingForm form, List<Unit> units) {
        return units.stream()
                .filter(unit -> form.unit() != null && unit.id() == form.unit())
                .findFirst()
                .orElse(units.getFirst());
    }
}
