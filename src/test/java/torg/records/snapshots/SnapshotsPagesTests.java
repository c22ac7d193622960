package torg.records.snapshots;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.Page.EmulateMediaOptions;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.Cookie;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import torg.TorgTest;
import torg.inbox.threading.Arrived;
import torg.ledger.Actor;
import torg.register.Opened;
import torg.register.Register;
import torg.register.profile.Photographer;
import torg.shell.Axe;
import torg.shell.Chromium;
import torg.shell.ShellSettings;
import torg.staff.Cast;
import torg.staff.Role;

/** The pages with something on them, as axe sees them: in both languages, light and dark, wide and narrow. */
@TorgTest
class SnapshotsPagesTests {
    @Autowired
    ShellSettings settings;

    @Autowired
    Snapshots snapshots;

    @Autowired
    Photographer photographer;

    @Autowired
    Arrived arrived;

    @Autowired
    Opened opened;

    @Autowired
    Register register;

    @Autowired
    Cast cast;

    private final List<String> faults = new ArrayList<>();

    @Test
    void axe_finds_nothing_to_complain_about() {
        var library = opened.library();
        var account = register.find(library.account());
        var archivist = cast.in(Role.ARCHIVIST, library.unit(), "Arvid Arkivarie");
        photographer.keep(account.id(), Album.seen("Stadsbiblioteket", "Fråga oss!", Album.picture(1), Instant.now()));
        arrived.now(account.id(), "När öppnar ni? Mejla mig på amina@exempel.se.");
        snapshots.bring(
                account,
                new Snapshots.Brought(Album.picture(2), cast.today(), "Profilen med texten Fråga oss!"),
                Actor.TORG);
        snapshots.fail(account, "platforms.camera.wall", Instant.now(), Why.CHANGED, Actor.TORG);

        try (var profile = Chromium.profile()) {
            var page = profile.newPage();
            cast.signIn(page, archivist);
            for (var path : List.of(
                    "/records/snapshots",
                    "/register/" + account.id().value() + "/snapshots",
                    "/register/" + account.id().value() + "/timemachine")) {
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
