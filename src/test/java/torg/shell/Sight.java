package torg.shell;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.Page.EmulateMediaOptions;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.Cookie;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/**
 * Pages as everybody sees them: in both languages, light and dark, wide and narrow. What is wrong is gathered, so that one run
 * tells it all; {@code -Dtorg.pictures} leaves what was seen in {@code target/pictures}.
 */
public final class Sight {
    /** Swedish comes last, and stays: the tests go on in it. */
    private static final List<String> LANGUAGES = List.of("en", "sv");

    private final Page page;
    private final String address;
    private final List<String> faults = new ArrayList<>();

    public Sight(Page page, String address) {
        this.page = page;
        this.address = address;
    }

    public void look(String path) {
        look(path, 200, seen -> {});
    }

    /** @param status what the page answers with, such as 422 when what was asked cannot be understood */
    public void look(String path, int status) {
        look(path, status, seen -> {});
    }

    /** @param before what is done to the page before anybody looks, such as opening what is folded */
    public void look(String path, Consumer<Page> before) {
        look(path, 200, before);
    }

    private void look(String path, int status, Consumer<Page> before) {
        for (var language : LANGUAGES) {
            page.context().addCookies(List.of(new Cookie("torg-language", language).setUrl(address)));
            page.emulateMedia(new EmulateMediaOptions()
                    .setColorScheme(language.equals("sv") ? ColorScheme.LIGHT : ColorScheme.DARK));
            assertThat(page.navigate(address + path).status()).as(path).isEqualTo(status);
            assertThat(page.locator("html").getAttribute("lang")).as(path).isEqualTo(language);
            before.accept(page);
            judge(path, language);
        }
    }

    /** The page as it stands, such as after a form was sent that is wrong. */
    public void judge(String what) {
        judge(what, page.locator("html").getAttribute("lang"));
    }

    /** What axe complains of, and what is wider than a phone: empty when everybody can read. */
    public List<String> faults() {
        return List.copyOf(faults);
    }

    private void judge(String what, String language) {
        Axe.complaints(page).forEach(wrong -> faults.add(what + " " + language + " " + wrong));
        picture("desk", what, language);
        if (!Axe.fitsAPhone(page)) {
            faults.add(what + " " + language + " is wider than a phone");
        }
        picture("phone", what, language);
        page.setViewportSize(1280, 900);
    }

    private void picture(String size, String what, String language) {
        if (System.getProperty("torg.pictures") != null && language.equals("sv")) {
            page.screenshot(new Page.ScreenshotOptions()
                    .setFullPage(true)
                    .setPath(Path.of("target/pictures/" + size + what.replaceAll("[^a-z0-9]+", "-") + ".png")));
        }
    }
}
