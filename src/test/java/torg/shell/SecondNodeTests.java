package torg.shell;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page.WaitForURLOptions;
import java.net.URI;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import torg.Node;
import torg.TorgTest;
import torg.ledger.Actor;
import torg.staff.Cast;
import torg.staff.Role;
import torg.staff.Staff;
import torg.vault.Database;
import torg.vault.VaultSettings;
import torg.world.OpenIdProvider;
import torg.world.World;

/** A second Torg on the same database, in production mode, with the city's OpenID provider. */
@TorgTest
class SecondNodeTests {
    private static OpenIdProvider provider;
    private static Node second;

    @Autowired
    ShellSettings settings;

    @Autowired
    Cast cast;

    @Autowired
    Staff staff;

    @BeforeAll
    static void a_second_node_starts(@Autowired Database database, @Autowired VaultSettings settings) {
        var port = World.freePort();
        var address = "http://localhost:" + port;
        provider = OpenIdProvider.start(
                URI.create(address + "/login/oauth2/code/city"), URI.create(address + "/signin?out"));
        second = Node.beside(
                database,
                settings,
                port,
                "torg.mode=production",
                "torg.oidc.issuer=" + provider.issuer(),
                "torg.oidc.client=" + OpenIdProvider.CLIENT_ID,
                "torg.oidc.secret=" + OpenIdProvider.CLIENT_SECRET);
    }

    @AfterAll
    static void it_stops() {
        second.close();
        provider.close();
    }

    @Test
    void a_session_outlives_the_node_it_began_on() {
        var amina = cast.in(Role.AUDITOR, cast.city(), "Amina Revisor");
        var visitor = new Visitor(settings.address());
        visitor.signIn(amina.signInName(), Cast.PASSWORD);
        var elsewhere = new Visitor(second.address());

        elsewhere.bring("torg-session", visitor.cookie("torg-session").orElseThrow());

        assertThat(elsewhere.get("/me").body()).contains("Amina Revisor");
        elsewhere.post("/signout", Map.of());
        assertThat(Visitor.location(visitor.get("/me"))).isEqualTo("/signin");
    }

    @Test
    void nobody_is_let_in_as_an_invented_person_in_production() {
        var amina = cast.in(Role.AUDITOR, cast.city(), "Amina Revisor");
        var visitor = new Visitor(second.address());

        var page = visitor.get("/signin");
        var answer = visitor.post("/signin/demonstration", Map.of("person", "" + amina.id()));

        assertThat(page.body()).doesNotContain("name=\"person\"").doesNotContain("Demonstrationsläge");
        assertThat(answer.statusCode()).isEqualTo(404);
        assertThat(Visitor.location(visitor.get("/me"))).isEqualTo("/signin");
    }

    @Test
    void whoever_is_on_the_staff_list_comes_in_through_the_city() {
        var anna = staff.personNamed("anna.akesson@kommun.example")
                .orElseGet(() -> staff.hire("anna.akesson", "Anna Åkesson", "Anna.Akesson@kommun.example", Actor.TORG));

        try (var profile = Chromium.profile()) {
            var page = profile.newPage();
            page.navigate(second.address() + "/me");
            page.getByText("Fortsätt till stadens inloggning").click();
            page.getByText("Anna Åkesson").click();
            page.waitForURL(second.address() + "/me");

            assertThat(page.locator("h1").textContent()).isEqualTo("Anna Åkesson");
            assertThat(page.content()).contains(anna.signInName());
        }

        // The second time by what the provider calls her, whatever her address is then.
        try (var profile = Chromium.profile()) {
            var page = profile.newPage();
            page.navigate(second.address() + "/signin");
            page.getByText("Fortsätt till stadens inloggning").click();
            page.getByText("Anna Åkesson").click();
            page.waitForURL(url -> !url.contains("/login") && url.startsWith(second.address()));

            assertThat(page.url()).doesNotContain("/signin");
        }
    }

    @Test
    void whoever_is_not_on_the_staff_list_is_told_so() {
        try (var profile = Chromium.profile()) {
            var page = profile.newPage();
            page.navigate(second.address() + "/signin");
            page.getByText("Fortsätt till stadens inloggning").click();
            page.getByText("Gäst Utanför").click();
            page.waitForURL(second.address() + "/signin?unknown", new WaitForURLOptions().setTimeout(10_000));

            assertThat(page.getByRole(com.microsoft.playwright.options.AriaRole.ALERT)
                            .textContent())
                    .contains("du finns inte i Torgs personallista");
            page.navigate(second.address() + "/me");
            assertThat(page.url()).isEqualTo(second.address() + "/signin");
        }
    }

    @Test
    void whoever_turns_back_at_the_city_may_try_again() {
        try (var profile = Chromium.profile()) {
            var page = profile.newPage();
            page.navigate(second.address() + "/signin");
            page.getByText("Fortsätt till stadens inloggning").click();
            page.getByText("Avbryt").click();
            page.waitForURL(second.address() + "/signin?failed");

            assertThat(page.content()).contains("Inloggningen blev inte klar");
        }
    }
}
