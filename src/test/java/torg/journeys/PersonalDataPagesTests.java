package torg.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.simple.JdbcClient;
import torg.TorgTest;
import torg.inbox.search.Passerby;
import torg.ledger.Actor;
import torg.privacy.requests.RequestKind;
import torg.privacy.requests.Requests;
import torg.privacy.requests.Subject;
import torg.shell.Axe;
import torg.shell.Chromium;

/** The pages about personal data and search: light and in Swedish, dark and in English, wide and narrow. */
@TorgTest
class PersonalDataPagesTests {
    @Autowired
    JdbcClient db;

    @Autowired
    Passerby passerby;

    @Autowired
    Requests requests;

    @Value("${torg.address}")
    String address;

    @Test
    void every_page_about_personal_data_is_clean() {
        var town = new Town(address, db);
        var conversation =
                passerby.ask("Vera Vittne", "Min mormor på avd 3 fick inte sitt insulin, ring 070-174 06 05");
        var request = requests.receive(
                RequestKind.ERASURE,
                new Subject(List.of("Vera Vittne"), List.of(), List.of("070-174 06 05")),
                "Legitimation vid disken",
                requests.today(),
                Actor.TORG);
        var faults = new ArrayList<String>();
        try (var browser = Chromium.profile();
                var page = town.signIn(browser, "COMMUNICATIONS_DIRECTOR")) {
            for (var path : List.of(
                    "/search",
                    "/search?words=mormor&state=WAITING",
                    "/search?words=finnsintealls",
                    "/inbox/" + conversation + "/outward",
                    "/inbox/" + conversation + "/exposing",
                    "/privacy/requests",
                    "/privacy/requests/" + request,
                    "/privacy/readings",
                    "/privacy/words",
                    "/register/processing",
                    "/register/processing/platforms/x")) {
                for (var language : List.of("sv", "en")) {
                    town.speak(browser, language);
                    page.setViewportSize(1280, 900);
                    page.emulateMedia(new Page.EmulateMediaOptions()
                            .setColorScheme(language.equals("sv") ? ColorScheme.LIGHT : ColorScheme.DARK));
                    assertThat(page.navigate(town.at(path)).status()).as(path).isEqualTo(200);
                    Axe.complaints(page).forEach(said -> faults.add(path + " " + language + " " + said));
                    if (language.equals("sv")) {
                        Town.look(page, "desk" + path.replaceAll("[^a-z]+", "-"));
                    }
                    if (!Axe.fitsAPhone(page)) {
                        faults.add(path + " " + language + " is wider than a phone");
                    }
                    if (language.equals("sv")) {
                        Town.look(page, "phone" + path.replaceAll("[^a-z]+", "-"));
                    }
                }
            }
        }

        assertThat(faults).isEmpty();
    }

    @Test
    void search_is_one_key_away_from_everywhere_signed_in() {
        var town = new Town(address, db);
        try (var browser = Chromium.profile()) {
            var page = town.signIn(browser, "COMMUNICATIONS_DIRECTOR");
            page.keyboard().press("/");
            page.waitForURL("**/search");

            assertThat(page.locator("#words").isVisible()).isTrue();
        }
    }
}
