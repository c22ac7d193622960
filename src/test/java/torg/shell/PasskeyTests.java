package torg.shell;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Page.GetByRoleOptions;
import com.microsoft.playwright.options.AriaRole;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import torg.TorgTest;
import torg.ledger.Ledger;
import torg.ledger.Line;
import torg.staff.Cast;
import torg.staff.Person;
import torg.staff.Role;
import torg.staff.access.Access;

/** With Chromium's own authenticator, as if the laptop had a fingerprint reader. */
@TorgTest
class PasskeyTests {
    @Autowired
    ShellSettings settings;

    @Autowired
    Cast cast;

    @Autowired
    Access access;

    @Autowired
    Ledger ledger;

    @Test
    void a_passkey_is_added_used_and_removed() {
        var amina = cast.in(Role.AUDITOR, cast.city(), "Amina Revisor");
        try (var profile = Chromium.profile()) {
            var page = withAuthenticator(profile);
            signIn(page, amina);
            page.navigate(settings.address() + "/me");
            page.getByLabel("Vilken enhet").fill("Min bärbara");
            page.getByRole(AriaRole.BUTTON, new GetByRoleOptions().setName("Lägg till en passnyckel"))
                    .click();
            page.getByRole(AriaRole.ROWHEADER, new GetByRoleOptions().setName("Min bärbara"))
                    .waitFor();
            page.getByRole(AriaRole.BUTTON, new GetByRoleOptions().setName("Logga ut"))
                    .click();
            page.waitForURL(settings.address() + "/signin?out");
            page.navigate(settings.address() + "/me"); // sends to the door, and remembers that in a session
            var planted = session(profile);
            assertThat(planted).isNotEmpty();

            page.getByRole(AriaRole.BUTTON, new GetByRoleOptions().setName("Logga in med passnyckel"))
                    .click();
            page.waitForURL(settings.address() + "/me");

            assertThat(page.locator("h1").textContent()).isEqualTo("Amina Revisor");
            assertThat(session(profile)).isNotEqualTo(planted);
            var passkey = access.passkeys(amina.id()).getFirst();
            assertThat(passkey.usedAt()).isAfter(passkey.addedAt());

            page.getByRole(AriaRole.BUTTON, new GetByRoleOptions().setName("Ta bort Min bärbara"))
                    .click();
            page.getByText("Passnyckeln är borttagen").waitFor();
        }

        assertThat(access.passkeys(amina.id())).isEmpty();
        assertThat(ledger.history("staff/" + amina.id()).stream().map(Line::kind))
                .contains("staff.passkey-added", "staff.passkey-removed");
    }

    @Test
    void a_passkey_that_was_removed_opens_nothing() {
        var amina = cast.in(Role.AUDITOR, cast.city(), "Amina Revisor");
        try (var profile = Chromium.profile()) {
            var page = withAuthenticator(profile);
            signIn(page, amina);
            page.navigate(settings.address() + "/me");
            page.getByRole(AriaRole.BUTTON, new GetByRoleOptions().setName("Lägg till en passnyckel"))
                    .click();
            page.getByRole(AriaRole.ROWHEADER, new GetByRoleOptions().setName("Passnyckel"))
                    .waitFor();
            page.getByRole(AriaRole.BUTTON, new GetByRoleOptions().setName("Logga ut"))
                    .click();
            access.removePasskey(
                    amina.id(), access.passkeys(amina.id()).getFirst().id());

            page.getByRole(AriaRole.BUTTON, new GetByRoleOptions().setName("Logga in med passnyckel"))
                    .click();

            page.getByText("Det gick inte den här gången").waitFor();
            assertThat(page.url()).contains("/signin");
        }
    }

    @Test
    void without_javascript_one_chooses_an_invented_person_and_works() {
        cast.in(Role.AUDITOR, cast.city(), "Amina Revisor");
        try (var profile = Chromium.profile(false)) {
            var page = profile.newPage();
            page.navigate(settings.address() + "/staff/people");
            assertThat(page.getByRole(AriaRole.BUTTON, new GetByRoleOptions().setName("Logga in med passnyckel"))
                            .isVisible())
                    .isFalse();

            page.locator("button[name=person]").last().click();

            assertThat(page.url()).isEqualTo(settings.address() + "/staff/people");
            assertThat(page.getByText("Du är inloggad.").isVisible()).isTrue();
            page.getByLabel("Sök på namn").fill("Amina");
            page.getByRole(AriaRole.BUTTON, new GetByRoleOptions().setName("Sök"))
                    .click();
            assertThat(page.locator(".queue").textContent()).contains("Amina Revisor");
        }
    }

    private static Page withAuthenticator(BrowserContext profile) {
        var page = profile.newPage();
        var chrome = profile.newCDPSession(page);
        chrome.send("WebAuthn.enable");
        var options = new JsonObject();
        options.addProperty("protocol", "ctap2");
        options.addProperty("transport", "internal");
        options.addProperty("hasResidentKey", true);
        options.addProperty("hasUserVerification", true);
        options.addProperty("isUserVerified", true);
        options.addProperty("automaticPresenceSimulation", true);
        var add = new JsonObject();
        add.add("options", options);
        chrome.send("WebAuthn.addVirtualAuthenticator", add);
        return page;
    }

    private void signIn(Page page, Person person) {
        page.navigate(settings.address() + "/signin");
        page.getByLabel("Användarnamn").fill(person.signInName());
        page.getByLabel("Lösenord").fill(Cast.PASSWORD);
        page.getByRole(
                        AriaRole.BUTTON,
                        new GetByRoleOptions().setName("Logga in").setExact(true))
                .click();
        page.waitForURL(url -> !url.contains("/signin"));
    }

    private static String session(BrowserContext profile) {
        return profile.cookies().stream()
                .filter(cookie -> cookie.name.equals("torg-session"))
                .map(cookie -> cookie.value)
                .findFirst()
                .orElse("");
    }
}
