package torg.register.fakes.web;

import java.util.Optional;
import org.springframework.context.annotation.Bean;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import torg.ledger.Actor;
import torg.ledger.Ledger;
import torg.register.fakes.FakeId;
import torg.register.fakes.Fakes;
import torg.register.fakes.Outcome;
import torg.register.verify.Verify;
import torg.shell.Answer;
import torg.shell.Go;
import torg.shell.Problems;
import torg.shell.Room;
import torg.shell.ShellSettings;
import torg.shell.SignedIn;
import torg.staff.Right;

/** Residents tell of false accounts; colleagues report them to the platforms. */
@Controller
class FakesController {
    private static final int PAGE = 50;

    private final Fakes fakes;
    private final Verify verify;
    private final Ledger ledger;
    private final ShellSettings settings;

    FakesController(Fakes fakes, Verify verify, Ledger ledger, ShellSettings settings) {
        this.fakes = fakes;
        this.verify = verify;
        this.ledger = ledger;
        this.settings = settings;
    }

    @Bean
    static Room fakesMenu() {
        return new Room(36, "/register/fakes", "fakes.title", Optional.of(Right.REGISTER));
    }

    @GetMapping("/verify/fake")
    FakeFormPage form(@RequestParam(defaultValue = "") String address, @RequestParam Optional<String> told) {
        return new FakeFormPage(new FakeForm(address, "", ""), told.isPresent(), Problems.NONE);
    }

    @PostMapping("/verify/fake")
    Answer tell(FakeForm form) {
        var problems = form.problems(verify);
        if (problems.any()) {
            return new FakeFormPage(form, false, problems);
        }
        fakes.report(form.address(), form.said(), Actor.RESIDENT);
        return new Go("/verify/fake?told", "fakes.thanks");
    }

    @GetMapping("/register/fakes")
    FakesPage list(
            @RequestParam(defaultValue = "false") boolean closed,
            @RequestParam Optional<Long> before,
            SignedIn reader) {
        reader.with(Right.REGISTER);
        return FakesPage.of(closed, fakes.list(closed, before, PAGE + 1), PAGE, fakes.open());
    }

    @GetMapping("/register/fakes/{id}")
    FakePage one(@PathVariable long id, SignedIn reader) {
        reader.with(Right.REGISTER);
        return page(new FakeId(id), Problems.NONE);
    }

    private FakePage page(FakeId id, Problems problems) {
        var fake = fakes.find(id);
        return FakePage.of(
                fake,
                verify.check(fake.pasted()).verdict(),
                fakes.said(id),
                ledger.history("fakes/" + id.value()),
                settings.city(),
                settings.address(),
                problems);
    }

    @PostMapping("/register/fakes/{id}/report")
    Answer sent(@PathVariable long id, SentForm form, SignedIn reader) {
        reader.with(Right.REGISTER);
        if (form.problems().any()) {
            return page(new FakeId(id), form.problems());
        }
        fakes.sent(new FakeId(id), form.reference(), Actor.of(reader));
        return new Go("/register/fakes/" + id, "fakes.noted");
    }

    @PostMapping("/register/fakes/{id}/closing")
    Answer close(@PathVariable long id, ClosingForm form, SignedIn reader) {
        reader.with(Right.REGISTER);
        if (form.problems().any()) {
            return page(new FakeId(id), form.problems());
        }
        fakes.close(new FakeId(id), Outcome.valueOf(form.outcome()), form.note(), Actor.of(reader));
        return new Go("/register/fakes", "fakes.case-closed");
    }
}
