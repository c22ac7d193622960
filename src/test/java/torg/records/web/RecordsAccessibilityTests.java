package torg.records.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.Page.EmulateMediaOptions;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.Cookie;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import torg.TorgTest;
import torg.records.Registry;
import torg.records.secrecy.Secrecy;
import torg.shell.Axe;
import torg.shell.Chromium;
import torg.shell.ShellSettings;
import torg.staff.Cast;

/** Every page of this room, with something on it, as axe sees it: in both languages, light and dark, wide and narrow. */
@TorgTest
class RecordsAccessibilityTests {
    @Autowired
    ShellSettings settings;

    @Autowired
    Registry registry;

    @Autowired
    Secrecy secrecy;

    @Autowired
    Cast cast;

    private final List<String> faults = new ArrayList<>();

    @Test
    void axe_finds_nothing_to_complain_about() {
        var counter = registry.counter();
        registry.written(counter, "Tack!");
        registry.written(counter, "När öppnar ni?");
        var waiting = registry.toRegister(counter, "Jag begär skadestånd för min cykel.");
        var registered = registry.toRegister(counter, "Jag klagar på öppettiderna.");
        var line = registry.registered(counter, registered, "Föreningen Hjulet", "Klagomål på öppettider");
        var secret = registry.written(counter, "Min diagnos står här.");
        secrecy.mark(secret.id(), "OSL-25-1", Optional.empty(), registry.by(counter), counter.actor());

        try (var profile = Chromium.profile()) {
            var page = profile.newPage();
            cast.signIn(page, counter.reg());
            for (var path : List.of(
                    "/records",
                    "/records/" + waiting.id().value(),
                    "/records/" + secret.id().value(),
                    "/records/" + registered.id().value() + "/proof",
                    "/records/" + registered.id().value() + "/registration/" + line.id(),
                    "/records/register",
                    "/records/marked",
                    "/diary?board=" + counter.board().id() + "&from=snart")) {
                look(page, path);
            }
        }

        assertThat(faults).isEmpty();
    }

    private void look(Page page, String path) {
        for (var language : List.of("sv", "en")) {
            page.context().addCookies(List.of(new Cookie("torg-language", language).setUrl(settings.address())));
            page.emulateMedia(new EmulateMediaOptions()
                    .setColorScheme(language.equals("sv") ? ColorScheme.LIGHT : ColorScheme.DARK));
            page.setViewportSize(1280, 900);
            page.navigate(settings.address() + path);
            assertThat(page.locator("html").getAttribute("lang")).as(path).isEqualTo(language);
            Axe.complaints(page).forEach(wrong -> faults.add(path + " " + language + " " + wrong));
            picture(page, "desk", path, language);
            if (!Axe.fitsAPhone(page)) {
                faults.add(path + " " + language + " is wider than a phone");
            }
            picture(page, "phone", path, language);
        }
    }

    private static void picture(Page page, String size, String path, String language) {
        if (System.getProperty("torg.pictures") != null && language.equals("sv")) {
            page.screenshot(new Page.ScreenshotOptions()
                    .setFullPage(true)
                    .setPath(Path.of("target/pictures/" + size + path.replaceAll("[^a-z]+", "-") + ".png")));
        }
    }
}
