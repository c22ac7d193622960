package torg.register.directory.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import torg.register.AccountId;
import torg.register.Register;
import torg.register.directory.Directory;
import torg.register.directory.Listing;
import torg.register.texts.Texts;
import torg.register.verify.QrCode;
import torg.register.verify.Verdict;
import torg.register.verify.Verify;
import torg.shell.NotFound;
import torg.shell.Page;
import torg.shell.ShellSettings;
import torg.staff.Staff;
import torg.staff.UnitKind;

/** The public list and each account's own page; open to everybody. */
@Controller
class DirectoryController {
    private static final int PAGE = 50;
    private static final int PRINTED = 2_000;
    private static final Set<UnitKind> BOARDS = EnumSet.of(UnitKind.BOARD, UnitKind.DISTRICT_BOARD, UnitKind.COMPANY);

    private final Directory directory;
    private final Register register;
    private final Texts texts;
    private final Verify verify;
    private final Staff staff;
    private final ShellSettings settings;
    private final Freshness freshness;

    DirectoryController(
            Directory directory,
            Register register,
            Texts texts,
            Verify verify,
            Staff staff,
            ShellSettings settings,
            Freshness freshness) {
        this.directory = directory;
        this.register = register;
        this.texts = texts;
        this.verify = verify;
        this.staff = staff;
        this.settings = settings;
        this.freshness = freshness;
    }

    /** Null when the reader's copy is still good: Spring has then answered 304 already. */
    @GetMapping("/accounts")
    DirectoryPage list(AccountsForm form, HttpServletRequest request, HttpServletResponse response) {
        if (freshness.ofPage(request, response)) {
            return null;
        }
        var most = form.onOnePage() ? PRINTED : PAGE;
        var found = directory.search(form.search(), form.afterId(), most + 1);
        var shown = found.subList(0, Math.min(most, found.size()));
        return new DirectoryPage(
                form,
                shown.stream().map(DirectoryPage.Row::of).toList(),
                directory.count(form.search()),
                found.size() > most
                        ? Optional.of("/accounts?" + form.query() + (form.onOnePage() ? "&all=true" : "") + "&after="
                                + shown.getLast().id())
                        : Optional.empty(),
                boards(),
                directory.topics());
    }

    private List<DirectoryPage.Choice> boards() {
        return staff.units().stream()
                .filter(unit -> BOARDS.contains(unit.kind()))
                .map(unit -> new DirectoryPage.Choice(unit.id(), unit.name()))
                .sorted((one, other) -> one.name().compareToIgnoreCase(other.name()))
                .toList();
    }

    /** Always made anew: rules and contacts change it too, and one page is quickly made. */
    @GetMapping("/accounts/{id}")
    Page account(@PathVariable long id) {
        return directory.find(id).map(this::landing).orElseGet(() -> closed(id));
    }

    private Page landing(Listing listing) {
        var here = settings.address() + "/accounts/" + listing.id();
        var told = texts.longText(register.find(new AccountId(listing.id())));
        return new LandingPage(listing, told.paragraphs(), here, QrCode.of(here));
    }

    private Page closed(long id) {
        if (verify.check(settings.address() + "/accounts/" + id).verdict()
                        instanceof Verdict.Formerly(var account, var until)
                && account.listed()) {
            return new ClosedPage(
                    account.name(),
                    account.network().brand(),
                    account.unit(),
                    account.official().getLast().from(),
                    until);
        }
        throw new NotFound();
    }
}
