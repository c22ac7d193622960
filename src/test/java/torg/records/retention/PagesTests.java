package torg.records.retention;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import torg.TorgTest;
import torg.inbox.search.Passerby;
import torg.privacy.disposal.DocumentKind;
import torg.records.retention.Run.State.Finished;
import torg.shell.Chromium;
import torg.shell.ShellSettings;
import torg.shell.Sight;
import torg.shell.Visitor;
import torg.staff.Cast;
import torg.staff.Person;
import torg.staff.Role;

/** The archivist's way from the plan to the certificate, without JavaScript and as a program. */
@TorgTest
class PagesTests {
    @Autowired
    Cellar cellar;

    @Autowired
    Retention retention;

    @Autowired
    Plans plans;

    @Autowired
    Cast cast;

    @Autowired
    Passerby passerby;

    @Autowired
    ShellSettings settings;

    private final String other = "Vera " + Cellar.unheard();

    @Test
    void an_archivist_looks_through_and_proposes_and_another_confirms_and_both_read_the_certificate() {
        var shelf = cellar.shelf();
        var words = "Tack " + Cellar.unheard();
        cellar.littleAndOld(shelf, other, words);
        var arvid = signedIn(shelf.arvid());
        var ruth = signedIn(shelf.ruth());
        assertThat(arvid.get("/retention").body()).contains("KUN 2026/17", "Gäller i dag", "Gallras 12 månader");
        assertThat(arvid.get("/retention/disposals").body()).contains("kind=COMMENT_LITTLE");
        var rehearsal = "/retention/rehearsal?plan=" + shelf.plan().id() + "&kind=COMMENT_LITTLE";
        assertThat(arvid.get(rehearsal).body()).contains(words, "1 handling har haft sin tid");

        var form = new LinkedHashMap<>(
                Map.of("plan", Long.toString(shelf.plan().id()), "kind", "COMMENT_LITTLE", "reason", "kort"));
        var tooShort = arvid.post("/retention/disposals", form);
        assertThat(tooShort.statusCode()).isEqualTo(422);
        assertThat(tooShort.body()).contains(">kort</textarea>", "minst tio tecken");
        form.put("reason", "Prövat mot de fyra grunderna.");
        var here = Visitor.location(arvid.post("/retention/disposals", form));
        assertThat(here).matches("/retention/disposals/\\d+");
        assertThat(arvid.get(here).body())
                .contains("Du har föreslagit gallringen")
                .contains(words);
        assertThat(arvid.post(here + "/confirmation", Map.of()).statusCode()).isEqualTo(409);
        assertThat(ruth.post(here + "/refusal", Map.of("reason", "")).statusCode())
                .isEqualTo(422);
        assertThat(Visitor.location(ruth.post(here + "/confirmation", Map.of())))
                .isEqualTo(here);

        var id = Long.parseLong(here.substring(here.lastIndexOf('/') + 1));
        await().atMost(Duration.ofSeconds(30)).until(() -> retention.find(id).state() instanceof Finished);
        assertThat(ruth.get(here).body())
                .contains("Gallringsprotokoll (PDF)", "Borta ur Torg")
                .doesNotContain(words);
        assertThat(ruth.get(here + "/certificate.pdf").headers().firstValue("Content-Type"))
                .contains("application/pdf");
        assertThat(ruth.get(here + "/certificate.csv").body()).contains("GONE");
        assertThat(ruth.get(here + "/last-certificate.pdf").statusCode()).isEqualTo(404);
    }

    @Test
    void what_is_wrong_with_a_plan_is_said_beside_its_line_and_nothing_is_lost() {
        var shelf = cellar.shelf();
        var key = passerby.keyOf(shelf.arvid().id());
        var board = Long.toString(shelf.board().id());

        var wrong = api("POST", "/retention/plans", key, """
                {"board":"%s","title":"Plan 2027","reference":"","decidedBy":"Nämnden","decidedOn":"2099-01-01","inForce":"x",
                 "fate":["DISPOSE","KEEP","","","","DISPOSE"],"months":["0"],"counted":["ARRIVED"],"ground":["","","","","","g"]}
                """.formatted(board));
        assertThat(wrong.statusCode()).isEqualTo(422);
        assertThat(wrong.body())
                .contains("\"reference\"", "\"decidedOn\"", "\"inForce\"", "\"line-0\"", "\"line-1\"", "\"line-5\"")
                .contains("Skriv hur många månader", "Torg bevarar alltid detta", "Skriv vilket stöd det har");
        assertThat(api("POST", "/retention/plans", key, "{\"board\":\"\",\"title\":\"Stadens\"}")
                        .body())
                .as("an archivist of a board has no say over the city")
                .contains("Välj en nämnd som du får arbeta för.");
        var arvid = signedIn(shelf.arvid());
        var kept =
                arvid.post("/retention/plans", Map.of("board", board, "title", "Plan 2027", "words", "Så här, så där"));
        assertThat(kept.statusCode()).isEqualTo(422);
        assertThat(kept.body()).contains("value=\"Plan 2027\"", ">Så här, så där</textarea>");
        var entered = api("POST", "/retention/plans", key, """
                {"board":"%s","title":"Plan 2027","reference":"KUN 2026/99","decidedBy":"Nämnden","decidedOn":"%s","inForce":"%s",
                 "words":"Enligt RA-FS 1991:6.","fate":["DISPOSE"],"months":["24"],"counted":["ARRIVED"],"ground":["AL 10 §"]}
                """.formatted(
                        board, plans.today(), plans.today().plusDays(1)));
        assertThat(entered.statusCode()).as(entered.body()).isLessThan(400);
        assertThat(arvid.get("/retention").body()).contains("Hänvisar till upphävda föreskrifter");
    }

    @Test
    void a_hold_is_laid_seen_and_lifted_by_a_decision() {
        var shelf = cellar.shelf();
        var account = Long.toString(shelf.library().account().value());
        var arvid = signedIn(shelf.arvid());
        arvid.get("/retention/holds");

        assertThat(arvid.post("/retention/holds", Map.of("reason", "Allt ska vara kvar."))
                        .statusCode())
                .as("all of the city is not a board's to stop")
                .isEqualTo(403);
        assertThat(arvid.post("/retention/holds", Map.of("account", "999999999", "reason", "Behövs i en tvist."))
                        .statusCode())
                .isEqualTo(422);
        var here = Visitor.location(arvid.post(
                "/retention/holds", Map.of("account", account, "from", "2020-01-01", "reason", "Behövs i en tvist.")));
        assertThat(here).matches("/retention/holds/\\d+");
        assertThat(arvid.get(here).body()).contains("Behövs i en tvist.", "Gäller", "Stadsbiblioteket");
        assertThat(arvid.post(here + "/lifting", Map.of()).statusCode()).isEqualTo(422);
        assertThat(Visitor.location(arvid.post(here + "/lifting", Map.of("reference", "KUN 2026/31"))))
                .isEqualTo(here);
        assertThat(arvid.get(here).body()).contains("Hävt", "KUN 2026/31");
    }

    @Test
    void it_belongs_to_the_archivists_of_the_place() {
        var shelf = cellar.shelf();
        cellar.littleAndOld(shelf, other, "Tack!");
        var id = retention.propose(shelf.of(DocumentKind.COMMENT_LITTLE), "Av ringa betydelse.", shelf.first());
        var editor = passerby.keyOf(shelf.library().editor().id());
        var elsewhere = passerby.keyOf(
                cast.in(Role.ARCHIVIST, cast.board("Idrottsnämnden"), "Elsa").id());

        for (var path : List.of("/retention", "/retention/disposals", "/retention/holds", "/retention/plans/new")) {
            assertThat(api("GET", path, editor, "").statusCode()).as(path).isEqualTo(403);
            assertThat(api("GET", path, elsewhere, "").statusCode()).as(path).isEqualTo(200);
        }
        assertThat(api("GET", "/retention/disposals/" + id, elsewhere, "").statusCode())
                .isEqualTo(403);
        assertThat(api("POST", "/retention/disposals/" + id + "/confirmation", elsewhere, "{}")
                        .statusCode())
                .isEqualTo(403);
        assertThat(api("GET", "/retention/disposals", elsewhere, "").body()).doesNotContain("\"id\":" + id + ",");
        retention.decline(id, "Provat klart nu.", shelf.second());
    }

    @Test
    void axe_finds_nothing_to_complain_about() {
        var shelf = cellar.shelf();
        cellar.littleAndOld(shelf, other, "Tack!");
        var id = retention.propose(shelf.of(DocumentKind.COMMENT_LITTLE), "Av ringa betydelse.", shelf.first());
        try (var profile = Chromium.profile()) {
            var page = profile.newPage();
            var sight = new Sight(page, settings.address());
            cast.signIn(page, shelf.ruth());
            for (var path : List.of(
                    "/retention",
                    "/retention/plans/new",
                    "/retention/disposals",
                    "/retention/rehearsal?plan=" + shelf.plan().id() + "&kind=COMMENT_LITTLE",
                    "/retention/disposals/" + id,
                    "/retention/holds")) {
                sight.look(path);
            }
            retention.confirm(id, shelf.second());
            await().atMost(Duration.ofSeconds(30))
                    .until(() -> retention.find(id).state() instanceof Finished);
            sight.look("/retention/disposals/" + id + "?done");

            assertThat(sight.faults()).isEmpty();
        }
    }

    private HttpResponse<String> api(String method, String path, String key, String json) {
        return new Visitor(settings.address()).program(method, "/api" + path, key, json);
    }

    private Visitor signedIn(Person person) {
        var visitor = new Visitor(settings.address());
        visitor.signIn(person.signInName(), Cast.PASSWORD);
        visitor.get("/retention");
        return visitor;
    }
}
