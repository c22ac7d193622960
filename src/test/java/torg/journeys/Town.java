package torg.journeys;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.Cookie;
import java.nio.file.Path;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The demonstration town as a browser meets it. */
final class Town {
    /** The pictures of README.md; a run with TORG_PICTURES=docs/pictures renews them. */
    static final Path PICTURES = Path.of(System.getenv().getOrDefault("TORG_PICTURES", "target/pictures"));

    private final String address;
    private final JdbcClient db;

    Town(String address, JdbcClient db) {
        this.address = address;
        this.db = db;
    }

    String at(String path) {
        return address + path;
    }

    /** Sits down at the desk of somebody with this role, the way the demonstration lets everybody. */
    Page signIn(BrowserContext browser, String role) {
        var person = db.sql("""
                        select a.person_id from assignment a join unit u on u.id = a.unit_id
                        where a.role = :role order by cardinality(u.path), a.id limit 1
                        """).param("role", role).query(Long.class).single();
        var page = browser.newPage();
        page.navigate(at("/signin"));
        var button = page.locator("button[name=person][value='" + person + "']");
        button.click();
        page.waitForURL("**/inbox");
        return page;
    }

    void speak(BrowserContext browser, String language) {
        browser.addCookies(List.of(new Cookie("torg-language", language).setUrl(address)));
    }

    static void picture(Page page, String name) {
        page.screenshot(new Page.ScreenshotOptions().setPath(PICTURES.resolve(name + ".png")));
    }

    /** A picture for whoever asks for all of them with TORG_PICTURES; the suite itself looks at none. */
    static void look(Page page, String name) {
        if (System.getenv("TORG_PICTURES") != null) {
            picture(page, name);
        }
    }
}
