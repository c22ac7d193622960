package torg.operator.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import torg.TorgTest;
import torg.shell.Chromium;
import torg.shell.Sight;
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
        try (var browser = Chromium.profile();
                var page = browser.newPage()) {
            cast.signIn(page, administrator);
            var sight = new Sight(page, address);
            sight.look("/backups");

            assertThat(page.locator("h1").textContent()).isEqualTo("Säkerhetskopior");
            assertThat(sight.faults()).isEmpty();
        }
    }
}
