package torg.operator.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.Cookie;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import torg.TorgTest;
import torg.shell.Axe;
import torg.shell.Chromium;
import torg.staff.Cast;
import torg.staff.Role;

/** The page about backups, as everybody can read it. */
@TorgTest
class BackupsAccessibilityTests {
    @Autowired
    Cast cast;

    @Value("${torg.address}")
    String address;

    @Test
    void the_page_is_clean_in_both_languages_light_and_dark_wide_and_narrow() {
        var administrator = cast.in(Role.ADMINISTRATOR, cast.city(), "Adam");
        var faults = new ArrayList<String>();
        try (var browser = Chromium.profile();
                var page = browser.newPage()) {
            cast.signIn(page, administrator);
            for (var language : List.of("sv", "en")) {
                browser.addCookies(List.of(new Cookie("torg-language", language).setUrl(address)));
                page.setViewportSize(1280, 900);
                page.emulateMedia(new Page.EmulateMediaOptions()
                        .setColorScheme(language.equals("sv") ? ColorScheme.LIGHT : ColorScheme.DARK));
                assertThat(page.navigate(address + "/backups").status()).isEqualTo(200);
                assertThat(page.locator("h1").textContent())
                        .isEqualTo(language.equals("sv") ? "Säkerhetskopior" : "Backups");
                Axe.complaints(page).forEach(said -> faults.add(language + " " + said));
                if (!Axe.fitsAPhone(page)) {
                    faults.add(language + " is wider than a phone");
                }
            }
        }

        assertThat(faults).isEmpty();
    }
}
