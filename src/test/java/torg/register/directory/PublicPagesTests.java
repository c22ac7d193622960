package torg.register.directory;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.options.Cookie;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.simple.JdbcClient;
import torg.Promise;
import torg.TorgTest;
import torg.ledger.Actor;
import torg.platforms.Network;
import torg.register.Account;
import torg.register.Accounted;
import torg.register.stages.Stage;
import torg.register.texts.Contacts;
import torg.register.texts.Texts;
import torg.shell.Chromium;
import torg.shell.Sight;
import torg.shell.Visitor;
import torg.staff.Cast;
import torg.staff.Role;
import torg.staff.Unit;

/** What residents see of the accounts, and the colleagues' pages for it, without JavaScript and then through a browser. */
@TorgTest
class PublicPagesTests {
    @Autowired
    Accounted accounts;

    @Autowired
    Directory directory;

    @Autowired
    Texts texts;

    @Autowired
    Cast cast;

    @Autowired
    JdbcClient db;

    @Value("${torg.address}")
    String address;

    Unit library;
    String name;
    Account account;
    Visitor resident;

    @BeforeEach
    void a_library_with_an_account() {
        library = cast.unit(cast.board("Kulturnämnden"), "Stadsbiblioteket");
        name = Accounted.name();
        account = accounts.decided(library, Network.FACEBOOK, name, Optional.of("https://www.facebook.com/" + name));
        directory.show(account.id(), true, List.of("Böcker"), Actor.TORG);
        resident = new Visitor(address);
        db.sql("update fake_report set at = at - interval '2 hours'").update();
    }

    @Test
    @Promise("D9")
    void anybody_reads_the_list_and_no_person_is_in_it() {
        var page = resident.get("/accounts?text=" + name);

        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(page.body())
                .contains("Konto " + name, "Stadsbiblioteket", "https://www.facebook.com/" + name)
                .doesNotContain("Ansvarsson", "Ersson", "Bengtsdotter");
        assertThat(resident.get("/accounts/" + account.id().value()).body())
                .contains("Kontot drivs av Stadsbiblioteket", "rel=\"me noreferrer\"", "/rules")
                .doesNotContain("Ansvarsson", "Ersson", "Bengtsdotter");
        assertThat(resident.get("/accounts?text=finnsinte" + name).body()).contains("Inget konto passar");
        assertThat(resident.get("/").body()).contains("href=\"/accounts\"", "href=\"/verify\"");
    }

    @Test
    void a_copy_that_is_still_good_is_not_sent_again_and_one_that_is_not_is() throws Exception {
        for (var path :
                List.of("/accounts?text=" + name, "/accounts.csv", "/accounts.json", "/dcat", "/accounts.atom")) {
            var first = get(path, "");
            var tag = first.headers().firstValue("ETag").orElseThrow();

            assertThat(get(path, tag).statusCode()).as(path).isEqualTo(304);
            directory.show(account.id(), true, List.of("Böcker", path.replaceAll("[^a-z]", "")), Actor.TORG);
            assertThat(get(path, tag).statusCode()).as(path + " after a change").isEqualTo(200);
        }
    }

    private HttpResponse<String> get(String path, String tag) throws Exception {
        try (var http = HttpClient.newHttpClient()) {
            var request = HttpRequest.newBuilder(URI.create(address + path)).header("Cookie", "XSRF-TOKEN=x");
            return http.send(
                    (tag.isEmpty() ? request : request.header("If-None-Match", tag)).build(), BodyHandlers.ofString());
        }
    }

    @Test
    void the_address_in_a_profile_tells_when_the_account_is_closed() {
        accounts.decidedOn(account, LocalDate.of(2019, 3, 4));
        accounts.stands(account, Stage.CLOSED, LocalDate.of(2024, 6, 30));

        var page = resident.get("/accounts/" + account.id().value());

        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(page.body()).contains("Kontot är stängt", "4 mars 2019", "30 juni 2024");
        var undecided = accounts.known(library, Network.X, Accounted.name(), Optional.empty());
        assertThat(resident.get("/accounts/" + undecided.id().value()).statusCode())
                .isEqualTo(404);
    }

    @Test
    @Promise("P11")
    void one_pastes_a_link_and_is_told_with_signature_code_and_history() {
        accounts.decidedOn(account, LocalDate.of(2019, 3, 4));

        var page = verify("https://m.facebook.com/" + name + "/posts/1?ref=x");

        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(page.body())
                .contains(
                        "Ja, kontot är stadens",
                        "4 mars 2019",
                        "class=\"qr\"",
                        "/verify/" + account.id().value() + "/proof");
        assertThat(resident.get("/api/verify?address=%40" + name).body())
                .contains("\"status\":\"one-of-several\"", "\"signed\":\"ey");
    }

    @Test
    void whatever_is_pasted_gets_an_answer_and_never_acts() {
        for (var pasted : List.of(
                "javascript:alert(1)",
                "<script>alert(1)</script>",
                "\"><img src=x onerror=alert(1)>",
                "https://www.fаcebook.com/" + name,
                "https://xn--fcebook-2fg.com/x",
                "%00%0a",
                "https://" + "a".repeat(1_900) + ".com/x",
                "\u202ebiblioteket",
                "https://[::1]/x",
                "https://www.facebook.com/%E0%A4%A")) {
            var page = verify(pasted);

            assertThat(page.statusCode()).as(pasted).isEqualTo(200);
            assertThat(page.body()).doesNotContain("<script>alert", "<img src=x", "href=\"javascript:");
        }
        assertThat(verify("a".repeat(5_000)).body()).contains("Texten är för lång");
        assertThat(verify("a".repeat(10_000)).statusCode())
                .as("ten thousand characters")
                .isIn(200, 400, 414, 431);
    }

    private HttpResponse<String> verify(String pasted) {
        return resident.get("/verify?address=" + URLEncoder.encode(pasted, StandardCharsets.UTF_8));
    }

    @Test
    @Promise("P9")
    void a_resident_reports_a_fake_without_saying_who_and_a_colleague_gets_a_letter_for_the_platform() {
        var fake = "https://www.facebook.com/" + name + "-officiell";
        assertThat(verify(fake).body()).contains("liknar vårt konto", "Anmäl kontot till oss");

        var sent = resident.post("/verify/fake", Map.of("address", fake, "said", "Ber om pengar", "website", ""));
        assertThat(Visitor.location(sent)).isEqualTo("/verify/fake?told");
        var machine = resident.post("/verify/fake", Map.of("address", fake, "said", "Köp", "website", "x"));
        assertThat(machine.statusCode()).isEqualTo(422);

        var editor = signedIn(Role.COMMUNICATIONS_DIRECTOR);
        var id = db.sql("select id from fake where pasted = :fake")
                .param("fake", fake)
                .query(Long.class)
                .single();
        assertThat(editor.get("/register/fakes").body()).contains(name + "-officiell");
        assertThat(editor.get("/register/fakes/" + id).body())
                .contains("utger sig för att vara", "https://www.facebook.com/" + name, "Ber om pengar", "På Facebook");
        editor.post("/register/fakes/" + id + "/report", Map.of("reference", "FB-1"));
        assertThat(editor.post("/register/fakes/" + id + "/closing", Map.of("outcome", "", "note", ""))
                        .statusCode())
                .isEqualTo(422);
        editor.post("/register/fakes/" + id + "/closing", Map.of("outcome", "REMOVED", "note", "Borta"));
        assertThat(editor.get("/register/fakes?closed=true").body()).contains(name + "-officiell");
        assertThat(signedIn(Role.EXPERT).get("/register/fakes").statusCode()).isEqualTo(403);
    }

    @Test
    @Promise("D17")
    void an_editor_takes_the_proposed_text_changes_it_and_saves_it_within_the_platforms_room() {
        var manager = signedIn(Role.UNIT_MANAGER);
        var page = "/register/" + account.id().value() + "/texts";
        assertThat(manager.get(page).body()).contains("Stadsbiblioteket, ", "av 101 tecken", "Genom länken");

        var tooLong = manager.post(page, Map.of("kind", "SHORT", "text", "å".repeat(102)));
        assertThat(tooLong.statusCode()).isEqualTo(422);
        assertThat(tooLong.body()).contains("å".repeat(102), "ryms inte på plattformen");
        assertThat(Visitor.location(manager.post(page, Map.of("kind", "SHORT", "text", "Stadsbiblioteket i Sundhamn"))))
                .isEqualTo(page);

        assertThat(manager.get(page).body()).contains("version 1", "Stadsbiblioteket i Sundhamn");
        assertThat(manager.get("/register/" + account.id().value()).body()).contains("Version 1 är beslutad");
        assertThat(signedIn(Role.EXPERT)
                        .post(page, Map.of("kind", "SHORT", "text", "x"))
                        .statusCode())
                .isEqualTo(403);
    }

    @Test
    void the_communications_people_say_how_a_unit_is_reached_and_the_page_says_it() {
        var manager = signedIn(Role.UNIT_MANAGER);
        var page = "/register/contacts/" + library.id();

        var wrong = manager.post(page, Map.of("webPage", "javascript:alert(1)", "email", "x"));
        assertThat(wrong.statusCode()).isEqualTo(422);
        manager.post(page, Map.of("webPage", "https://sundhamn.example/bibl", "email", "bibl@sundhamn.example"));

        assertThat(resident.get("/accounts/" + account.id().value()).body())
                .contains("https://sundhamn.example/bibl", "bibl@sundhamn.example");
        assertThat(signedIn(Role.EXPERT).get(page).statusCode()).isEqualTo(403);
    }

    private Visitor signedIn(Role role) {
        var person = cast.in(role, library, "Medarbetare");
        var visitor = new Visitor(address);
        visitor.signIn(person.signInName(), Cast.PASSWORD);
        return visitor;
    }

    @Test
    void every_page_is_clean_in_both_languages_light_and_dark_and_no_wider_than_a_phone() {
        texts.reach(
                library,
                new Contacts(
                        "Kundtjänst",
                        "bibl@sundhamn.example",
                        "0123-45 67 89",
                        "https://sundhamn.example/bibl",
                        "https://sundhamn.example/pu",
                        "",
                        ""),
                Actor.TORG);
        resident.post("/verify/fake", Map.of("address", "@" + name + "0", "said", "", "website", ""));
        var fake = db.sql("select max(id) from fake").query(Long.class).single();
        var id = account.id().value();
        try (var browser = Chromium.profile()) {
            var sight = new Sight(browser.newPage(), address);
            for (var path : List.of(
                    "/accounts",
                    "/accounts?text=finnsinte",
                    "/accounts/" + id,
                    "/accounts/data",
                    "/verify",
                    "/verify?address=https://www.facebook.com/" + name,
                    "/verify?address=https://www.facebook.com/" + name + "0",
                    "/verify/" + id + "/proof",
                    "/verify/fake")) {
                sight.look(path);
            }
            var director = new Visitor(address);
            director.signIn(
                    cast.in(Role.COMMUNICATIONS_DIRECTOR, cast.city(), "Dana").signInName(), Cast.PASSWORD);
            browser.addCookies(List.of(
                    new Cookie("torg-session", director.cookie("torg-session").orElseThrow()).setUrl(address)));
            for (var path : List.of(
                    "/register/fakes",
                    "/register/fakes/" + fake,
                    "/register/" + id + "/texts",
                    "/register/" + id + "/listing",
                    "/register/contacts",
                    "/register/contacts/" + library.id())) {
                sight.look(path);
            }

            assertThat(sight.faults()).isEmpty();
        }
    }
}
