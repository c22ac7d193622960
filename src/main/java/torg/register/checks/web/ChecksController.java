package torg.register.checks.web;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import torg.ledger.Actor;
import torg.register.Account;
import torg.register.AccountId;
import torg.register.Register;
import torg.register.checks.Checks;
import torg.register.checks.Finding;
import torg.register.profile.Kept;
import torg.register.profile.Looks;
import torg.register.profile.Scan;
import torg.shell.Answer;
import torg.shell.Discloses;
import torg.shell.Discloses.Level;
import torg.shell.Go;
import torg.shell.NotFound;
import torg.shell.Problems;
import torg.shell.SignedIn;
import torg.staff.Right;
import torg.staff.Staff;
import torg.staff.Unit;

/** The pages about what accounts must say. There is no way here to close a finding: one has the profile looked at again. */
@Controller
class ChecksController {
    private static final int PAGE = 50;
    private static final int SETTLED = 20;
    private static final int EXEMPTIONS = 500;

    private final Checks checks;
    private final Register register;
    private final Looks looks;
    private final Scan scan;
    private final Staff staff;

    ChecksController(Checks checks, Register register, Looks looks, Scan scan, Staff staff) {
        this.checks = checks;
        this.register = register;
        this.looks = looks;
        this.scan = scan;
        this.staff = staff;
    }

    @GetMapping("/register/{id}/checks")
    ChecksPage account(@PathVariable long id, SignedIn reader) {
        var account = register.find(new AccountId(id));
        var place = account.unit().path();
        var check = checks.newest(account.id());
        var open = checks.open(account.id()).stream().collect(Collectors.toMap(Finding::rule, Function.identity()));
        return new ChecksPage(
                id,
                account.name(),
                account.network().brand(),
                checks.light(account.id()),
                check.map(ChecksPage.Summary::of),
                check.map(c -> c.judgement().rulings()).orElse(List.of()).stream()
                        .map(r -> RuleRow.of(r, Optional.ofNullable(open.get(r.rule())), staff.today()))
                        .toList(),
                checks.supervision(account).map(WatchPart::new),
                checks.settled(account.id(), SETTLED).stream()
                        .flatMap(finding -> ChecksPage.Settled.of(finding).stream())
                        .toList(),
                looks.newestSeen(account.id()).flatMap(Kept::evidence).flatMap(Kept.Evidence::picture),
                mayLook(account, reader),
                staff.authority(reader.person(), account.unit(), staff.today()).isPresent(),
                reader.may(Right.REGISTER, place),
                ExemptionForm.BLANK,
                Problems.NONE);
    }

    private static boolean mayLook(Account account, SignedIn reader) {
        var place = account.unit().path();
        return reader.may(Right.REGISTER, place) || reader.may(Right.ANSWER, place);
    }

    @PostMapping("/register/{id}/recheck")
    Go again(@PathVariable long id, SignedIn reader) {
        var account = register.find(new AccountId(id));
        if (!mayLook(account, reader)) {
            reader.with(Right.REGISTER, account.unit().path());
        }
        scan.lookNow(account.id(), Actor.of(reader));
        return new Go("/register/" + id + "/checks", "register.checks.looked");
    }

    @PostMapping("/register/{id}/exemption")
    Answer exempt(@PathVariable long id, ExemptionForm form, SignedIn reader) {
        if (form.problems().any()) {
            return account(id, reader).with(form, form.problems());
        }
        checks.exempt(
                new AccountId(id),
                form.rule(),
                form.day(),
                form.reference(),
                form.reason(),
                reader.person(),
                Actor.of(reader));
        return new Go("/register/" + id + "/checks", "register.checks.exempted");
    }

    @PostMapping("/register/{id}/picture-verdict")
    Go judgePicture(@PathVariable long id, PictureForm form, SignedIn reader) {
        var account = register.find(new AccountId(id));
        reader.with(Right.REGISTER, account.unit().path());
        checks.judgePicture(account.id(), form.ours(), reader.person(), Actor.of(reader));
        return new Go("/register/" + id + "/checks", "register.checks.picture-judged");
    }

    @GetMapping("/register/findings")
    FindingsPage findings(FindingsForm form, SignedIn reader) {
        var found = checks.search(form.search(), form.afterDue(), form.afterId(), PAGE + 1);
        var shown = found.subList(0, Math.min(PAGE, found.size()));
        return new FindingsPage(
                form,
                shown.stream()
                        .map(row -> FindingsPage.Row.of(row, staff.today()))
                        .toList(),
                found.size() > PAGE
                        ? Optional.of(form.next(
                                shown.getLast().due(),
                                shown.getLast().finding().id().value()))
                        : Optional.empty(),
                checks.count(form.search()),
                mayMark(reader));
    }

    @GetMapping("/register/city")
    CityPage city(SignedIn reader) {
        return CityPage.of(CityForm.of(checks.city()), checks.cityPicture().isPresent(), Problems.NONE);
    }

    @PostMapping("/register/city")
    Answer mark(CityForm form, SignedIn reader) {
        reader.with(Right.REGISTER, wholeCity());
        if (form.problems().any()) {
            return CityPage.of(form, checks.cityPicture().isPresent(), form.problems());
        }
        checks.markCity(form.nameLines(), form.siteLines(), form.basicsPage(), form.bytes(), Actor.of(reader));
        return new Go("/register/city", "register.checks.city.saved");
    }

    private boolean mayMark(SignedIn reader) {
        return reader.may(Right.REGISTER, wholeCity());
    }

    private List<Long> wholeCity() {
        return staff.units().stream()
                .filter(unit -> unit.parent().isEmpty())
                .findFirst()
                .map(Unit::path)
                .orElse(List.of());
    }

    @GetMapping("/register/city/picture")
    @Discloses(Level.OPEN)
    void picture(SignedIn reader, HttpServletResponse response) throws IOException {
        var picture = checks.cityPicture().orElseThrow(NotFound::new);
        response.setContentType(picture[0] == (byte) 0xff ? "image/jpeg" : "image/png");
        response.setHeader("X-Content-Type-Options", "nosniff");
        response.setHeader("Content-Security-Policy", "default-src 'none'; sandbox");
        response.getOutputStream().write(picture);
    }

    /** Open to everybody. */
    @GetMapping("/accounts/statistics")
    StatisticsPage statistics() {
        return StatisticsPage.of(checks.statistics(), checks.exemptions(EXEMPTIONS));
    }
}
