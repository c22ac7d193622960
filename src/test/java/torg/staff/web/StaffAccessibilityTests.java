package torg.staff.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.Page.EmulateMediaOptions;
import com.microsoft.playwright.Page.GetByRoleOptions;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import torg.TorgTest;
import torg.ledger.Actor;
import torg.shell.Axe;
import torg.shell.Chromium;
import torg.shell.ShellSettings;
import torg.staff.Cast;
import torg.staff.Person;
import torg.staff.Role;
import torg.staff.Staff;
import torg.staff.access.Access;

/** Every page of this room, with something on it, as axe sees it. */
@TorgTest
class StaffAccessibilityTests {
    @Autowired
    ShellSettings settings;

    @Autowired
    Cast cast;

    @Autowired
    Staff staff;

    @Autowired
    Access access;

    Person amina;

    @BeforeEach
    void somebody_with_everything() {
        var board = cast.board("Kulturnämnden");
        amina = cast.in(Role.HEAD, board, "Amina Åkerström-Øster");
        staff.give(amina, Role.ADMINISTRATOR, cast.city(), staff.today(), Optional.empty(), Actor.TORG);
        staff.delegate(
                amina,
                cast.in(Role.EXPERT, board, "Bo Sakkunnig"),
                board,
                "KUN 2027/1",
                staff.today(),
                Optional.empty(),
                Actor.TORG);
        access.makeKey(amina.id(), "Statistik", staff.today(), Actor.TORG);
    }

    @Test
    void axe_finds_nothing_to_complain_about() {
        try (var profile = Chromium.profile()) {
            var page = profile.newPage();
            look(page, "/signin?wrong");
            look(page, "/signin/invitation/over");
            cast.signIn(page, amina);
            for (var path : List.of(
                    "/me",
                    "/staff",
                    "/staff?search=Kultur",
                    "/staff/units/"
                            + staff.assignments(amina.id()).getLast().unit().id(),
                    "/staff/people",
                    "/staff/people/new",
                    "/staff/people/" + amina.id(),
                    "/staff/delegations")) {
                look(page, path);
            }
            page.emulateMedia(new EmulateMediaOptions().setColorScheme(ColorScheme.DARK));
            look(page, "/me");
            look(page, "/staff/people/" + amina.id());
        }
    }

    @Test
    void a_form_that_is_wrong_is_as_accessible_as_one_that_is_right() {
        try (var profile = Chromium.profile()) {
            var page = profile.newPage();
            cast.signIn(page, amina);
            page.navigate(settings.address() + "/me");
            page.getByText("Byt lösenord").click();
            page.getByRole(AriaRole.BUTTON, new GetByRoleOptions().setName("Spara lösenordet"))
                    .click();

            assertThat(page.getByRole(AriaRole.ALERT).textContent()).contains("Något behöver rättas");
            assertThat(Axe.complaints(page)).isEmpty();
        }
    }

    private void look(Page page, String path) {
        page.navigate(settings.address() + path);
        assertThat(Axe.complaints(page)).as(path).isEmpty();
        if (System.getProperty("torg.pictures") != null) {
            page.screenshot(new Page.ScreenshotOptions()
                    .setFullPage(true)
                    .setPath(Path.of("target/pictures/page" + path.replaceAll("[^a-z]", "-") + ".png")));
        }
    }
}
