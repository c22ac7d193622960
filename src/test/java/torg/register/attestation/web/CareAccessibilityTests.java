package torg.register.attestation.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.Page.EmulateMediaOptions;
import com.microsoft.playwright.Page.GetByRoleOptions;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import torg.TorgTest;
import torg.ledger.Actor;
import torg.register.AccountId;
import torg.register.administrators.Administrator.Who;
import torg.register.administrators.Administrators;
import torg.register.duties.Office;
import torg.register.duties.Office.Library;
import torg.shell.Axe;
import torg.shell.Chromium;
import torg.shell.ShellSettings;
import torg.staff.Cast;
import torg.staff.Staff;

/** Every page about who takes care of an account, with something on it, as axe sees it; and on a phone. */
@TorgTest
class CareAccessibilityTests {
    @Autowired
    ShellSettings settings;

    @Autowired
    Administrators administrators;

    @Autowired
    Staff staff;

    @Autowired
    Cast cast;

    @Autowired
    Office office;

    Library library;
    AccountId account;

    @BeforeEach
    void an_account_with_something_to_do() {
        library = office.library();
        account = office.account(library);
        office.decided(account, library, staff.today());
        administrators.add(
                account, new Who.Outsider("Agnes Byrå", "Kommunikationsbyrån AB"), "Redaktör", false, "", Actor.TORG);
        var bo = administrators.add(
                account, new Who.Colleague(library.expert()), "Administratör", true, "funktion@a.example", Actor.TORG);
        administrators.remove(account, bo, Actor.TORG);
        staff.leave(library.expert().id(), staff.today().minusDays(1), Actor.TORG);
    }

    @Test
    void axe_finds_nothing_to_complain_about_and_nothing_is_wider_than_a_phone() {
        try (var profile = Chromium.profile()) {
            var page = profile.newPage();
            cast.signIn(page, library.manager());
            for (var path :
                    List.of("/tasks", "/tasks?list=all", at("/tasks"), at("/duties"), at("/duties/assignment"))) {
                look(page, path);
            }
            look(page, at("/administrators"));
            page.getByRole(
                            AriaRole.BUTTON,
                            new GetByRoleOptions().setName("Skriv in").setExact(true))
                    .click();
            assertThat(Axe.complaints(page)).as("a form that is wrong").isEmpty();
            page.setViewportSize(390, 844);
            for (var path :
                    List.of("/tasks?list=all", at("/duties"), at("/administrators"), at("/duties/assignment"))) {
                look(page, path);
                narrow(page, path);
            }
            page.emulateMedia(new EmulateMediaOptions().setColorScheme(ColorScheme.DARK));
            look(page, at("/duties"));
        }
    }

    @Test
    void the_attestation_is_as_accessible_when_it_is_wrong_as_when_it_is_right() {
        try (var profile = Chromium.profile()) {
            var page = profile.newPage();
            cast.signIn(page, library.editor());
            look(page, at("/attestation"));
            page.getByRole(
                            AriaRole.BUTTON,
                            new GetByRoleOptions().setName("Intyga").setExact(true))
                    .click();
            assertThat(page.getByRole(AriaRole.ALERT).textContent()).contains("Svara om det stämmer.");
            assertThat(Axe.complaints(page)).isEmpty();
            page.setViewportSize(390, 844);
            narrow(page, "the attestation");
        }
    }

    private String at(String page) {
        return "/register/" + account.value() + page;
    }

    private void look(Page page, String path) {
        page.navigate(settings.address() + path);
        assertThat(Axe.complaints(page)).as(path).isEmpty();
        if (System.getProperty("torg.pictures") != null) {
            page.screenshot(new Page.ScreenshotOptions()
                    .setFullPage(true)
                    .setPath(Path.of("target/pictures/care"
                            + path.replaceAll("[^a-z]", "-")
                            + page.viewportSize().width + ".png")));
        }
    }

    private static void narrow(Page page, String path) {
        assertThat(Axe.fitsAPhone(page)).as("no wider than the phone: " + path).isTrue();
    }
}
