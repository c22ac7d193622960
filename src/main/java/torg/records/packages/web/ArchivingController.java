package torg.records.packages.web;

import java.util.List;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import torg.ledger.Actor;
import torg.records.packages.Packages;
import torg.register.Account;
import torg.register.AccountId;
import torg.register.Register;
import torg.shell.Answer;
import torg.shell.Go;
import torg.shell.Problems;
import torg.shell.ShellSettings;
import torg.shell.SignedIn;
import torg.staff.Right;
import torg.staff.Staff;
import torg.staff.Unit;
import torg.staff.UnitKind;

/** How much of each account goes to the archive, and what is agreed with it. */
@Controller
class ArchivingController {
    private static final int MOST = 100;

    private final Packages packages;
    private final Register register;
    private final Staff staff;
    private final ShellSettings settings;

    ArchivingController(Packages packages, Register register, Staff staff, ShellSettings settings) {
        this.packages = packages;
        this.register = register;
        this.staff = staff;
        this.settings = settings;
    }

    @GetMapping("/records/packages/agreement")
    AgreementPage agreement(SignedIn reader) {
        return new AgreementPage(
                packages.agreement().map(AgreementForm::of).orElseGet(() -> AgreementForm.blank(settings.city())),
                mayAgree(reader),
                Problems.NONE);
    }

    /** One for the whole city, so not for whoever keeps one board's records alone. */
    @PostMapping("/records/packages/agreement")
    Answer agree(AgreementForm form, SignedIn reader) {
        reader.with(Right.ARCHIVE, city());
        var problems = form.problems();
        if (problems.any()) {
            return new AgreementPage(form, true, problems);
        }
        packages.agree(form.agreement(), Actor.of(reader));
        return new Go("/records/packages/agreement", "records.packages.agreed");
    }

    private boolean mayAgree(SignedIn reader) {
        return reader.with(Right.ARCHIVE).may(Right.ARCHIVE, city());
    }

    private List<Long> city() {
        return staff.units().stream()
                .filter(unit -> unit.kind() == UnitKind.CITY)
                .map(Unit::id)
                .toList();
    }

    @GetMapping("/records/packages/accounts/{id}")
    ArchivingPage archiving(@PathVariable long id, SignedIn reader) {
        return page(open(id, reader), LevelForm.BLANK, "", Problems.NONE);
    }

    private ArchivingPage page(Account account, LevelForm form, String year, Problems problems) {
        return new ArchivingPage(
                account.id().value(),
                account.name(),
                account.network().brand(),
                packages.level(account.id()),
                packages.decisions(account.id()),
                packages.of(account.id(), MOST),
                form,
                year,
                problems);
    }

    @PostMapping("/records/packages/accounts/{id}/level")
    Answer choose(@PathVariable long id, LevelForm form, SignedIn reader) {
        var account = open(id, reader);
        var problems = form.problems();
        if (problems.any()) {
            return page(account, form, "", problems);
        }
        packages.choose(
                account.id(),
                form.chosen().orElseThrow(),
                form.reference(),
                form.reason(),
                reader.person(),
                Actor.of(reader));
        return new Go("/records/packages/accounts/" + id, "records.packages.level-chosen");
    }

    /** Everything when no year is said. */
    @PostMapping("/records/packages/accounts/{id}/packages")
    Answer order(@PathVariable long id, YearForm form, SignedIn reader) {
        var account = open(id, reader);
        var problems = form.year().isEmpty()
                ? Problems.NONE
                : form.problems(staff.today().getYear());
        if (problems.any()) {
            return page(account, LevelForm.BLANK, form.year(), problems);
        }
        var run = packages.order(account.id(), form.number(), Actor.of(reader));
        return new Go("/records/packages/runs/" + run, "records.packages.ordered");
    }

    private Account open(long id, SignedIn reader) {
        var account = register.find(new AccountId(id));
        reader.with(Right.ARCHIVE, account.unit().path());
        return account;
    }
}
