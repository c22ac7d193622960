package torg.records.packages.web;

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
import torg.records.packages.Level;
import torg.records.packages.PackedUp;
import torg.register.Opened;
import torg.shell.Axe;
import torg.shell.Chromium;
import torg.shell.ShellSettings;
import torg.staff.Cast;
import torg.staff.Role;

/** Every page of this room, with something on it, as axe sees it: in both languages, light and dark, wide and narrow. */
@TorgTest
class PackagesAccessibilityTests {
    @Autowired
    ShellSettings settings;

    @Autowired
    PackedUp packed;

    @Autowired
    Opened opened;

    @Autowired
    Cast cast;

    private final List<String> faults = new ArrayList<>();

    @Test
    void axe_finds_nothing_to_complain_about() throws Exception {
        packed.agree();
        var account = opened.library().account();
        packed.decide(account, Level.UNIQUE);
        var parcel = packed.made(account, Optional.empty());
        var waiting = packed.ordered(Optional.of(2025), account);
        var archivist = cast.in(Role.ARCHIVIST, cast.city(), "Anna Arkivarie");

        try (var profile = Chromium.profile()) {
            var page = profile.newPage();
            cast.signIn(page, archivist);
            for (var path : List.of(
                    "/records/packages",
                    "/records/packages/runs/" + waiting.id(),
                    "/records/packages/parcels/" + parcel.id(),
                    "/records/packages/accounts/" + account.value(),
                    "/records/packages/agreement")) {
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
