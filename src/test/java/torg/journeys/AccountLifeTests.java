package torg.journeys;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Page.GetByRoleOptions;
import com.microsoft.playwright.options.AriaRole;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import torg.Promise;
import torg.shell.Axe;
import torg.shell.Chromium;

/**
 * A year in the life of one account, in the browser, with the people who have to do with it: each signs in as themselves
 * and does what is theirs. The year is the demonstration's, which can be moved ahead.
 */
class AccountLifeTests {
    private static final Duration A_WHILE = Duration.ofSeconds(40);

    @TempDir
    Path folder;

    private final List<BrowserContext> profiles = new ArrayList<>();
    private RunningTorg torg;
    private String account;

    @AfterEach
    void everybody_goes_home() {
        profiles.forEach(BrowserContext::close);
        torg.close();
    }

    @Test
    @Promise("P2")
    void an_account_lives_from_its_application_to_its_closing_and_is_known_as_the_citys_ever_after() throws Exception {
        torg = new RunningTorg(folder.resolve("data"), Map.of("TORG_CITY", "Sundhamn"), List.of())
                .start("--torg.town.accounts=48", "--torg.town.conversations=0");
        var editor = as("Webbredaktör");
        var head = as("Förvaltningschef");
        var director = as("Kommunikationsdirektör");

        applies(editor);
        assertThat(connecting().status()).as("no decision, no token").isEqualTo(409);
        decides(head);
        connects(director);
        sharesTheDuties(director);
        isLookedAtAndPutRight(director);
        answersAResident(editor);

        ahead(director);
        attests(editor);
        fallsSilentAndIsLaidToRest(director);

        ahead(director);
        closes(head, director);
        isKnownEverAfter();
    }

    /** The nearest accounts stand on the page before anything can be sent, and the editor has to say why they are not enough. */
    private void applies(Page editor) throws Exception {
        editor.navigate(at("/register"));
        link(editor, "Lägg till ett konto").click();
        editor.locator("#network").selectOption("SQUARE");
        editor.locator("#name").fill("Fråga om sommaren");
        editor.locator("#handle").fill("sommarfragor");
        editor.locator("#unit").selectOption(torg.value("select id from unit where kind = 'CITY'"));
        editor.locator("#purpose").fill("Svara på frågor om sommarens aktiviteter");
        editor.locator("#audience").fill("Alla i Sundhamn");
        editor.locator("#goals").fill("Nio av tio frågor besvaras inom två dagar");
        editor.locator("#responsible").fill(somebody("WEB_EDITOR"));
        press(editor, "Spara kontot");
        assertThat(editor.locator(".problems, .wrong").first().innerText()).contains("Kontot saknar ersättare");
        editor.locator("#substitute").fill(somebody("COMMUNICATIONS_DIRECTOR"));
        press(editor, "Spara kontot");

        account = editor.url().replaceAll(".*/register/(\\d+)/.*", "$1");
        assertThat(editor.locator("section[aria-labelledby=neighbours] table tbody tr")
                        .count())
                .as("the nearest accounts")
                .isPositive();
        press(editor, "Skicka ansökan");
        assertThat(editor.locator("main").innerText())
                .contains("Skriv vilket befintligt eller gemensamt konto ni har övervägt");
        editor.locator("#considered").fill("Stadens gemensamma konto på Torget");
        editor.locator("#whyNot").fill("Sommarens frågor dränker de andra");
        editor.locator("#mission").fill("Mål 3 i verksamhetsplanen");
        editor.locator("#topics").fill("sommar");
        isReadable(editor);
        press(editor, "Skicka ansökan");
        assertThat(notice(editor)).contains("Ansökan är skickad");
    }

    private RunningTorg.Said connecting() throws Exception {
        return torg.post(torg.keyOf("COMMUNICATIONS_DIRECTOR"), "/register/" + account + "/connection", Map.of());
    }

    private void decides(Page head) {
        head.navigate(at("/register/" + account + "/decision"));
        isReadable(head);
        assertThat(head.locator("main").innerText()).contains("Sommarens frågor dränker de andra");
        head.locator("#reference").fill("KS 2026/1303");
        press(head, "Besluta att staden ska ha kontot");
        assertThat(notice(head)).contains("Beslutet är registrerat");

        head.navigate(at("/register/" + account + "/decision"));
        var paper = head.context()
                .request()
                .get(at(head.locator("section[aria-labelledby=papers] a").getAttribute("href")));
        assertThat(paper.headers()).containsEntry("content-type", "application/pdf");
        assertThat(new String(paper.body(), 0, 5, StandardCharsets.US_ASCII)).isEqualTo("%PDF-");
    }

    private void connects(Page director) {
        director.navigate(at("/register/" + account));
        press(director, "Anslut kontot");
        assertThat(notice(director)).contains("Kontot är anslutet");
        var resident = anybody();
        resident.navigate(at("/accounts?text=sommarfragor"));
        assertThat(resident.locator("table.accounts").innerText()).contains("Fråga om sommaren");
    }

    private void sharesTheDuties(Page director) throws Exception {
        director.navigate(at("/register/" + account + "/duties"));
        link(director, "Ändra ansvar och ersättare").click();
        director.locator("#monitoring").fill(somebody("MODERATOR"));
        press(director, "Spara");
        assertThat(notice(director)).contains("Ansvar och ersättare är sparade");
        assertThat(director.locator("main").innerText()).contains(torg.value(named("MODERATOR")));
    }

    /** Its name does not say whose it is. It is found, becomes a task, and is closed by a look that passes. */
    private void isLookedAtAndPutRight(Page director) {
        looksAgain(director);
        director.navigate(at("/register/" + account + "/tasks"));
        var task = director.locator(".queue li", new Page.LocatorOptions().setHasText("Ge profilen ett namn"));
        assertThat(task.count()).isEqualTo(1);
        var lacking = task.innerText();

        director.navigate(at("/register/" + account + "/correction"));
        director.locator("#name").fill("Sundhamn svarar om sommaren");
        press(director, "Spara kontot");
        director.navigate(at("/register/" + account + "/tasks"));
        assertThat(task.innerText()).as("putting it right is not enough").isEqualTo(lacking);
        looksAgain(director);

        director.navigate(at("/register/" + account + "/tasks"));
        assertThat(task.innerText()).contains("Klart");
    }

    private void looksAgain(Page page) {
        page.navigate(at("/register/" + account + "/checks"));
        press(page, "Kontrollera igen");
        assertThat(page.locator("main").innerText()).contains("Bedömt efter de regler");
    }

    /** The last thing the account ever says. */
    private void answersAResident(Page editor) {
        var resident = anybody();
        resident.navigate(at("/ask"));
        resident.locator("#account").selectOption(account);
        resident.locator("#text").fill("När öppnar badet?");
        press(resident, "Skicka");
        await().atMost(A_WHILE).until(() -> {
            editor.navigate(at("/inbox?queue=all"));
            return asked(editor).count() == 1;
        });
        asked(editor).click();
        press(editor, "Ta frågan");
        editor.getByLabel("Ditt svar").fill("Hej! Badet öppnar klockan 10. /Webbredaktionen");
        press(editor, "Skicka svaret");
        assertThat(notice(editor)).contains("Svaret är sparat");
        await().atMost(A_WHILE)
                .until(() -> torg.value("select count(*) from square_reply").equals("1"));
    }

    private static Locator asked(Page editor) {
        return editor.locator(".queue a", new Page.LocatorOptions().setHasText("När öppnar badet?"));
    }

    private void ahead(Page page) {
        page.navigate(at("/town"));
        page.locator("#days").selectOption("182");
        press(page, "Flytta fram dagen");
        assertThat(notice(page)).contains("Dagen är framflyttad");
    }

    private void attests(Page editor) {
        await().atMost(A_WHILE).until(() -> {
            editor.navigate(at("/register/" + account + "/attestation"));
            return editor.locator("main").innerText().contains("Intyget sk");
        });
        for (var yes : editor.getByLabel("Ja, det stämmer").all()) {
            yes.check();
        }
        press(editor, "Intyga");
        assertThat(notice(editor)).contains("Intyget är sparat");
    }

    private void fallsSilentAndIsLaidToRest(Page director) {
        looksAgain(director);
        director.navigate(at("/register/" + account));
        assertThat(director.locator(".facets").innerText()).contains("Föreslås vila");
        director.navigate(at("/register/" + account + "/tasks"));
        var task = director.locator(".queue li", new Page.LocatorOptions().setHasText("Väck kontot, låt det vila"));
        assertThat(task.count()).isEqualTo(1);

        director.navigate(at("/register/" + account + "/dormancy"));
        isReadable(director);
        director.locator("#reason").fill("Sommaren är över");
        press(director, "Låt kontot vila");
        assertThat(notice(director)).contains("Kontot vilar nu");
        looksAgain(director);
        director.navigate(at("/register/" + account + "/tasks"));
        assertThat(task.innerText()).contains("Klart");
        var resident = anybody();
        resident.navigate(at("/accounts?text=sommarfragor"));
        assertThat(resident.locator("table.accounts").innerText()).contains("Vilande");
    }

    /** Silent for so long that nobody has to be told in advance. */
    private void closes(Page head, Page director) {
        head.navigate(at("/register/" + account + "/closing"));
        head.locator("#reference").fill("KS 2027/1303");
        head.locator("#reason").fill("Frågorna ställs på stadens gemensamma konto");
        press(head, "Besluta om avveckling");

        director.navigate(at("/register/" + account + "/closing"));
        press(director, "Avsluta kontot");
        assertThat(director.locator("main").innerText()).contains("Kontot är inte arkiverat");
        director.navigate(at("/register/" + account + "/closing"));
        isReadable(director);
        press(director, "Arkivera kontot");
        press(director, "Avsluta kontot");
        assertThat(notice(director)).contains("Kontot är avslutat");

        head.navigate(at("/register/" + account + "/closing"));
        var archive =
                head.context().request().get(at(link(head, "Hämta paketet").getAttribute("href")));
        assertThat(new String(archive.body(), 0, 2, StandardCharsets.US_ASCII)).isEqualTo("PK");
    }

    private void isKnownEverAfter() throws Exception {
        var resident = anybody();
        resident.navigate(at("/accounts?text=sommarfragor"));
        assertThat(resident.locator("main").innerText()).contains("Inget konto passar");

        resident.navigate(at("/verify"));
        resident.locator("#address").fill("sommarfragor");
        press(resident, "Kontrollera");
        assertThat(resident.locator(".verdict").innerText())
                .contains("Nej, inte längre", "Sundhamn svarar om sommaren");

        var official = torg.get("", "/verify?address=sommarfragor").body().at("/account/official/0");
        var from = LocalDate.parse(official.at("/from").asString());
        assertThat(from.toString())
                .isEqualTo(torg.value("select decided_on from account_decision where account_id = " + account));
        assertThat(LocalDate.parse(official.at("/until").asString()))
                .as("the day it was closed")
                .isEqualTo(from.plusDays(2 * 182));
        assertThat(torg.value(
                        "select count(*) from connection where id in (select connection_id from account where id = "
                                + account + ")"))
                .isEqualTo("0");
    }

    /** Pages that nobody meets without living through what comes before them are looked at here. */
    private static void isReadable(Page page) {
        var path = page.url().replaceAll(".*/", "");
        assertThat(Axe.complaints(page)).as(page.url()).isEmpty();
        Town.look(page, "desk-life-" + path);
        assertThat(Axe.fitsAPhone(page)).as("no wider than a phone: " + path).isTrue();
        Town.look(page, "phone-life-" + path);
        page.setViewportSize(1280, 900);
    }

    private Page as(String role) {
        var page = anybody();
        page.navigate(at("/signin"));
        page.getByRole(AriaRole.BUTTON)
                .filter(new Locator.FilterOptions().setHasText(role + ","))
                .first()
                .click();
        page.waitForURL("**/inbox");
        return page;
    }

    private Page anybody() {
        var profile = Chromium.profile();
        profile.setDefaultTimeout(15_000);
        profiles.add(profile);
        return profile.newPage();
    }

    private String somebody(String role) throws Exception {
        return torg.value(named(role).replace("select p.name", "select p.email"));
    }

    private static String named(String role) {
        return """
                select p.name from assignment a join unit u on u.id = a.unit_id join person p on p.id = a.person_id
                where a.role = '%s' order by cardinality(u.path), a.id limit 1
                """.formatted(role);
    }

    private String at(String path) {
        return torg.at(path).toString();
    }

    private static String notice(Page page) {
        return page.locator("#notice").innerText();
    }

    private static Locator link(Page page, String name) {
        return page.getByRole(AriaRole.LINK, new GetByRoleOptions().setName(name));
    }

    private static void press(Page page, String button) {
        page.getByRole(AriaRole.BUTTON, new GetByRoleOptions().setName(button).setExact(true))
                .first()
                .click();
    }
}
