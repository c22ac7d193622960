package torg.register.closing.web;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import torg.ledger.Actor;
import torg.register.Account;
import torg.register.AccountId;
import torg.register.Register;
import torg.register.closing.Endings;
import torg.shell.Answer;
import torg.shell.Days;
import torg.shell.Discloses;
import torg.shell.Discloses.Level;
import torg.shell.Go;
import torg.shell.Problems;
import torg.shell.SignedIn;
import torg.staff.Right;
import torg.staff.Staff;

/** How an account is ended. */
@Controller
class ClosingController {
    private final Endings endings;
    private final Register register;
    private final Staff staff;

    ClosingController(Endings endings, Register register, Staff staff) {
        this.endings = endings;
        this.register = register;
        this.staff = staff;
    }

    @GetMapping("/register/{id}/closing")
    ClosingPage page(@PathVariable long id, SignedIn reader) {
        var account = register.find(new AccountId(id));
        return new ClosingPage(
                id,
                account.name(),
                account.stage(),
                account.lastDay(),
                endings.newest(account.id()),
                endings.requirements(account),
                endings.newestPackage(account.id()),
                endings.noticeDays(account),
                endings.earliest(account),
                staff.today(),
                staff.authority(reader.person(), account.unit(), staff.today()).isPresent(),
                reader.may(Right.REGISTER, account.unit().path()),
                reader.may(Right.READ_LEDGER, account.unit().path()),
                ClosingForm.BLANK,
                Problems.NONE);
    }

    @PostMapping("/register/{id}/closing")
    Answer begin(@PathVariable long id, ClosingForm form, SignedIn reader) {
        var problems = form.problems();
        if (problems.any()) {
            return page(id, reader).with(form, problems);
        }
        endings.begin(new AccountId(id), form.decided(), reader.person(), Actor.of(reader));
        return back(id, "register.closing.begun");
    }

    @PostMapping("/register/{id}/closing/notice")
    Answer notice(@PathVariable long id, @RequestParam(defaultValue = "") String on, SignedIn reader) {
        var account = worked(id, reader);
        var day = Days.day(on.strip());
        if (day.isEmpty()) {
            return page(id, reader)
                    .with(ClosingForm.BLANK, Problems.NONE.unless(false, "on", "register.form.give-day"));
        }
        endings.noticed(account.id(), day.get(), Actor.of(reader));
        return back(id, "register.closing.noticed.kept");
    }

    @PostMapping("/register/{id}/closing/archive")
    Go archive(@PathVariable long id, SignedIn reader) {
        endings.archive(worked(id, reader).id(), Actor.of(reader));
        return back(id, "register.closing.archived.kept");
    }

    @PostMapping("/register/{id}/closing/end")
    Go end(@PathVariable long id, SignedIn reader) {
        endings.end(worked(id, reader).id(), Actor.of(reader));
        return back(id, "register.closing.over");
    }

    @PostMapping("/register/{id}/closing/withdrawal")
    Answer withdraw(@PathVariable long id, @RequestParam(defaultValue = "") String reason, SignedIn reader) {
        var account = worked(id, reader);
        if (reason.isBlank()) {
            return page(id, reader)
                    .with(ClosingForm.BLANK, Problems.NONE.unless(false, "reason", "register.closing.give-reason"));
        }
        endings.withdraw(account.id(), reason.strip(), Actor.of(reader));
        return new Go("/register/" + id, "register.closing.withdrawn");
    }

    @GetMapping("/register/{id}/closing/packages/{number}")
    @Discloses(Level.SECRET)
    void fetch(@PathVariable long id, @PathVariable String number, SignedIn reader, HttpServletResponse response)
            throws IOException {
        var account = register.find(new AccountId(id));
        reader.with(Right.READ_LEDGER, account.unit().path());
        try (var content = endings.fetch(account.id(), number, Actor.of(reader))) {
            response.setContentType("application/zip");
            response.setHeader("Content-Disposition", "attachment; filename=\"" + number + ".zip\"");
            content.transferTo(response.getOutputStream());
        }
    }

    private Account worked(long id, SignedIn reader) {
        var account = register.find(new AccountId(id));
        reader.with(Right.REGISTER, account.unit().path());
        return account;
    }

    private static Go back(long id, String notice) {
        return new Go("/register/" + id + "/closing", notice);
    }
}
