package torg.register.connecting.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import torg.TorgTest;
import torg.platforms.Ability;
import torg.platforms.Connections;
import torg.platforms.Network;
import torg.platforms.Platforms;
import torg.platforms.consent.Apps;
import torg.platforms.consent.Family;
import torg.register.Account;
import torg.register.Accounted;
import torg.register.Register;
import torg.shell.Axe;
import torg.shell.Chromium;
import torg.shell.ShellSettings;
import torg.simulator.Act;
import torg.simulator.Member;
import torg.simulator.Site;
import torg.simulator.Society;
import torg.staff.Cast;
import torg.staff.Role;

/** To the platform's page, acted next door, and back in a real browser, content policy and all. */
@TorgTest
class AgreeingInTheBrowserTests {
    @Autowired
    Platforms platforms;

    @Autowired
    Apps apps;

    @Autowired
    Society society;

    @Autowired
    Accounted accounted;

    @Autowired
    Register register;

    @Autowired
    Connections connections;

    @Autowired
    Cast cast;

    @Autowired
    ShellSettings settings;

    private final List<String> faults = new ArrayList<>();

    @BeforeEach
    void facebook_is_connected_by_consent() {
        assertThat(platforms.required(Network.FACEBOOK).abilities()).contains(Ability.CONSENT);
        assertThat(apps.of(Family.META)).isPresent();
    }

    @Test
    void an_account_is_connected_in_two_clicks_and_again_in_two_more() {
        var eva = society.join(Site.FACEBOOK, Accounted.name(), "Eva " + Accounted.name(), false);
        var handle = runs(eva);
        var account = decided(handle);

        try (var browser = Chromium.profile();
                var page = browser.newPage()) {
            cast.signIn(page, director(account));
            page.navigate(address(account));
            click(page, "Anslut hos Facebook …");
            look(page, "connecting");
            click(page, "Fortsätt till Facebook");
            press(page, "Avbryt");
            assertThat(page.locator("main").innerText()).contains("Du sa nej på plattformens sida");
            look(page, "declined");

            click(page, "Försök igen");
            click(page, "Fortsätt till Facebook");
            press(page, "Fortsätt som " + eva.name());
            page.waitForURL(address(account));
            assertThat(page.locator("main").innerText()).contains("Kontot är anslutet.", "Anslutningen fungerar");
            var connection = register.find(account.id()).connection().orElseThrow();

            click(page, "Anslut igen hos Facebook …");
            click(page, "Fortsätt till Facebook");
            press(page, "Fortsätt som " + eva.name());
            page.waitForURL(address(account));
            assertThat(page.locator("main").innerText()).contains("Kontot är anslutet igen.");
            assertThat(register.find(account.id()).connection()).contains(connection);
        }
        assertThat(faults).isEmpty();
    }

    @Test
    void among_several_pages_the_one_that_was_decided_on_is_chosen() {
        var eva = society.join(Site.FACEBOOK, Accounted.name(), "Eva " + Accounted.name(), false);
        runs(eva);
        var handle = runs(eva);
        var account = decided(handle);

        try (var browser = Chromium.profile();
                var page = browser.newPage()) {
            cast.signIn(page, director(account));
            page.navigate(address(account) + "/connecting");
            click(page, "Fortsätt till Facebook");
            press(page, "Fortsätt som " + eva.name());
            page.waitForURL("**/connections/consent/*");
            look(page, "choice");
            press(page, "Anslut kontot");
            page.waitForURL(address(account));
        }
        var connection = register.find(account.id()).connection().orElseThrow();
        assertThat(connections.health(connection).orElseThrow().handle()).isEqualToIgnoringCase(handle);
        assertThat(faults).isEmpty();
    }

    /** A page of the city's that somebody runs. */
    private String runs(Member person) {
        var page = society.join(Site.FACEBOOK, Accounted.name(), "Sidan " + Accounted.name(), true);
        society.happens(new Act.Administers(Site.FACEBOOK, person.id(), page.id()));
        return page.handle();
    }

    private Account decided(String handle) {
        var unit = cast.unit(cast.board("Kulturnämnden"), "Stadsbiblioteket");
        return accounted.decided(unit, Network.FACEBOOK, handle, Optional.empty());
    }

    private torg.staff.Person director(Account account) {
        return cast.in(Role.COMMUNICATIONS_DIRECTOR, account.unit(), "Dir Ektör");
    }

    private String address(Account account) {
        return settings.address() + "/register/" + account.id().value();
    }

    private static void click(Page page, String link) {
        page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName(link)).click();
    }

    private static void press(Page page, String button) {
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(button))
                .click();
    }

    private void look(Page page, String what) {
        Axe.complaints(page).forEach(said -> faults.add(what + " " + said));
        if (!Axe.fitsAPhone(page)) {
            faults.add(what + " is wider than a phone");
        }
        page.setViewportSize(1280, 900);
    }
}
