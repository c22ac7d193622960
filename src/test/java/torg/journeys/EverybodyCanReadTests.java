package torg.journeys;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.FilePayload;
import java.util.List;
import java.util.Queue;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.simple.JdbcClient;
import torg.TorgTest;
import torg.shell.Axe;
import torg.shell.Chromium;

/** WCAG 2.2 AA as far as a machine can tell (axe), on every page, in both languages, light and dark, wide and narrow. */
@TorgTest
class EverybodyCanReadTests {
    @Autowired
    JdbcClient db;

    @Value("${torg.address}")
    String address;

    private final List<String> faults = new CopyOnWriteArrayList<>();

    @Test
    void every_page_for_residents_is_clean() {
        read(
                "",
                List.of(
                        "/",
                        "/ask",
                        "/ledger",
                        "/ledger/days?before=2099-01-01",
                        "/signin",
                        "/accessibility",
                        "/accounts/statistics",
                        "/questions-and-answers"));

        assertThat(faults).isEmpty();
    }

    @Test
    void every_page_for_those_who_work_here_is_clean() {
        var conversation =
                db.sql("select max(id) from conversation").query(Long.class).single();
        var account = db.sql("select min(id) from account where connection_id is not null")
                .query(Long.class)
                .single();
        var undecided = db.sql("select max(id) from account where stage = 'PROPOSED'")
                .query(Long.class)
                .single();
        var person = db.sql("select min(id) from person").query(Long.class).single();
        read(
                "COMMUNICATIONS_DIRECTOR",
                List.of(
                        "/inbox",
                        "/inbox?queue=done",
                        "/inbox?queue=mine",
                        "/inbox/new",
                        "/inbox/new/elsewhere",
                        "/inbox/" + conversation,
                        "/inbox/" + conversation + "/answers",
                        "/answers",
                        "/answers/new",
                        "/answers/drafts",
                        "/answers/together",
                        "/answers/published",
                        "/answers/reading",
                        "/register",
                        "/register/" + account,
                        "/register/" + account + "/profile",
                        "/register/scan",
                        "/register/" + undecided,
                        "/register/" + account + "/checks",
                        "/register/findings",
                        "/register/city",
                        "/register/new",
                        "/register/intake",
                        "/ledger",
                        "/me",
                        "/staff",
                        "/staff/people",
                        "/staff/people/" + person,
                        "/staff/delegations",
                        "/feeds",
                        "/connections",
                        "/connections/apps",
                        "/nothing-here"));

        assertThat(faults).isEmpty();
    }

    /** What a head meets on the way from an application to a closing, and what is told to the board of it. */
    @Test
    void every_page_for_those_who_decide_is_clean() {
        var account = db.sql("select min(id) from account where connection_id is not null")
                .query(Long.class)
                .single();
        var undecided = db.sql("select max(id) from account where stage = 'PROPOSED'")
                .query(Long.class)
                .single();
        var city = db.sql("select min(id) from unit where kind = 'CITY'")
                .query(Long.class)
                .single();
        read(
                "HEAD",
                List.of(
                        "/register/" + undecided + "/application",
                        "/register/" + undecided + "/decision",
                        "/register/" + account + "/closing",
                        "/register/" + account + "/incident",
                        "/register/" + account + "/dormancy",
                        "/register/moratoria",
                        "/register/reports?kind=BOARD&meetingOn=2027-01-20&unit=" + city,
                        "/town",
                        "/town/storm"));

        assertThat(faults).isEmpty();
    }

    @Test
    void every_step_of_reading_in_a_list_is_clean() {
        var list = "Plattform;Namn;Kontonamn;Enhet\nTikTok;Badet;badet-%s;Ingen vet\n".formatted(UUID.randomUUID());
        try (var browser = Chromium.profile();
                var director = town().signIn(browser, "COMMUNICATIONS_DIRECTOR")) {
            director.navigate(town().at("/register/intake"));
            director.setInputFiles("#file", new FilePayload("konton.csv", "text/csv", list.getBytes(UTF_8)));
            press(director, "form[enctype] button");
            try (var page = browser.newPage()) {
                read(page, path(director));
                press(director, "main form button");
                director.waitForURL("**/rehearsal");
                read(page, path(director));
            }
        }

        assertThat(faults).isEmpty();
    }

    private static void press(Page page, String button) {
        page.locator(button).last().click();
    }

    private String path(Page page) {
        return page.url().replace(town().at(""), "").replaceFirst("\\?.*", "");
    }

    /**
     * On both cores: the longest piece of the suite.
     *
     * @param role of whoever reads; empty for a resident
     */
    private void read(String role, List<String> paths) {
        var left = new ConcurrentLinkedQueue<>(paths);
        var beside = CompletableFuture.runAsync(
                () -> {
                    try {
                        read(role, left);
                    } finally {
                        Chromium.close();
                    }
                },
                reader -> Thread.ofPlatform().start(reader));
        try {
            read(role, left);
        } finally {
            beside.join();
        }
    }

    private void read(String role, Queue<String> left) {
        try (var browser = Chromium.profile();
                var page = role.isEmpty() ? browser.newPage() : town().signIn(browser, role)) {
            for (var path = left.poll(); path != null; path = left.poll()) {
                read(page, path);
            }
        }
    }

    private void read(Page page, String path) {
        for (var language : List.of("sv", "en")) {
            town().speak(page.context(), language);
            page.setViewportSize(1280, 900);
            page.emulateMedia(new Page.EmulateMediaOptions()
                    .setColorScheme(language.equals("sv") ? ColorScheme.LIGHT : ColorScheme.DARK));
            var answer = page.navigate(town().at(path));
            assertThat(answer.status()).as(path).isEqualTo(path.equals("/nothing-here") ? 404 : 200);
            assertThat(page.locator("html").getAttribute("lang")).as(path).isEqualTo(language);
            Axe.complaints(page).forEach(said -> faults.add(path + " " + language + " " + said));
            if (language.equals("sv")) {
                Town.look(page, "desk" + path.replaceAll("[^a-z0-9]+", "-"));
            }
            if (!Axe.fitsAPhone(page)) {
                faults.add(path + " " + language + " is wider than a phone");
            }
            if (language.equals("sv")) {
                Town.look(page, "phone" + path.replaceAll("[^a-z0-9]+", "-"));
            }
        }
    }

    private Town town() {
        return new Town(address, db);
    }
}
