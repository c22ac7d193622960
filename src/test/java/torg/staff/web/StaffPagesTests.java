package torg.staff.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import torg.TorgTest;
import torg.ledger.Actor;
import torg.shell.ShellSettings;
import torg.shell.Visitor;
import torg.staff.Cast;
import torg.staff.Person;
import torg.staff.Role;
import torg.staff.Staff;
import torg.staff.Unit;
import torg.staff.access.Access;

@TorgTest
class StaffPagesTests {
    @Autowired
    ShellSettings settings;

    @Autowired
    Cast cast;

    @Autowired
    Staff staff;

    @Autowired
    Access access;

    Unit board;
    Unit library;

    @BeforeEach
    void a_board_with_a_library() {
        board = cast.board("Kulturnämnden");
        library = cast.unit(board, "Biblioteket vid " + System.nanoTime());
    }

    @Test
    void everybody_here_may_look_and_sees_no_buttons() {
        var visitor = as(cast.in(Role.EXPERT, library, "Bo Sakkunnig"));
        var other = cast.in(Role.MODERATOR, library, "Åsa Moderator");

        assertThat(visitor.get("/staff").body()).contains("Nämnder", "Kulturnämnden", library.name());
        assertThat(visitor.get("/staff?search=" + library.name().replace(" ", "+"))
                        .body())
                .contains("1 enhet", library.name());
        assertThat(visitor.get("/staff/units/" + library.id()).body())
                .contains("Åsa Moderator", "Bo Sakkunnig", "Gäller nu")
                .doesNotContain("action=\"/staff/units\"");
        assertThat(visitor.get("/staff/people?search=%C3%85sa").body()).contains("Åsa Moderator");
        assertThat(visitor.get("/staff/people/" + other.id()).body())
                .contains("Moderator", library.name(), "En roll gavs")
                .doesNotContain("method=\"post\" action=\"/staff");
        assertThat(visitor.get("/staff/delegations").body()).doesNotContain("action=\"/staff/delegations\"");
        assertThat(visitor.get("/staff/people/new").statusCode()).isEqualTo(403);
        assertThat(visitor.post("/staff/people/" + other.id() + "/leaving", Map.of("lastDay", "2027-01-01"))
                        .statusCode())
                .isEqualTo(403);
        assertThat(visitor.post("/staff/people/" + other.id() + "/invitations", Map.of())
                        .statusCode())
                .isEqualTo(403);
    }

    @Test
    void an_administrator_adds_a_unit_a_person_and_a_role_and_ends_it() {
        var visitor = as(cast.in(Role.ADMINISTRATOR, cast.city(), "Amina Administratör"));

        var founded = visitor.post(
                "/staff/units",
                Map.of(
                        "parent",
                        "" + board.id(),
                        "kind",
                        "UNIT",
                        "name",
                        "Museet",
                        "shortName",
                        "museet-" + board.id()));
        assertThat(visitor.get(Visitor.location(founded)).body()).contains("Museet", "Enheten är tillagd.");
        var unit = Visitor.location(founded).replaceAll("\\D", "");

        var hired = visitor.post(
                "/staff/people",
                Map.of("name", "Nils Ny", "signInName", "Nils." + unit, "email", "nils" + unit + "@sundhamn.example"));
        var person = Visitor.location(hired);
        assertThat(visitor.get(person).body()).contains("Nils Ny", "Ge nu en roll");

        var given = visitor.post(
                person + "/roles",
                Map.of("role", "MODERATOR", "unit", unit, "from", staff.today().toString(), "until", ""));
        assertThat(Visitor.location(given)).isEqualTo(person);
        assertThat(visitor.get(person).body()).contains("Moderator", "Gäller nu", "En roll gavs");

        var role = staff.assignments(Long.parseLong(person.replaceAll("\\D", "")))
                .getFirst()
                .id();
        visitor.post(
                person + "/roles/" + role + "/ending",
                Map.of("lastDay", staff.today().toString()));
        assertThat(staff.assignments(Long.parseLong(person.replaceAll("\\D", "")))
                        .getFirst()
                        .until())
                .contains(staff.today());
        assertThat(visitor.get(person).body()).contains("Rollen är avslutad.", "En roll avslutades");
    }

    @Test
    void what_is_wrong_in_a_form_is_said_beside_the_field_and_nothing_typed_is_lost() {
        var visitor = as(cast.in(Role.ADMINISTRATOR, cast.city(), "Amina Administratör"));
        var bo = cast.person("Bo Sakkunnig");

        var person =
                visitor.post("/staff/people", Map.of("name", "", "signInName", "två ord", "email", "inte en adress"));
        var role = visitor.post(
                "/staff/people/" + bo.id() + "/roles", Map.of("role", "EXPERT", "from", "i går", "until", ""));
        var unit = visitor.post(
                "/staff/units",
                Map.of("parent", "" + board.id(), "kind", "COMPANY", "name", "Bolaget", "shortName", "b b"));

        assertThat(person.statusCode()).isEqualTo(422);
        assertThat(person.body())
                .contains("Skriv personens namn", "två ord", "ser inte ut som en e-postadress", "role=\"alert\"");
        assertThat(role.statusCode()).isEqualTo(422);
        assertThat(role.body()).contains("Välj enhet", "Skriv ett datum", "value=\"EXPERT\" selected");
        assertThat(unit.statusCode()).isEqualTo(422);
        assertThat(unit.body()).contains("Välj vilket slags enhet", "Bolaget", "2 till 40 tecken");
    }

    @Test
    void a_boards_administrator_has_no_say_in_another_board() {
        var elsewhere = cast.board("Utbildningsnämnden");
        var head = cast.in(Role.HEAD, elsewhere, "Helena Chef");
        var bo = cast.in(Role.EXPERT, library, "Bo Sakkunnig");
        var visitor = as(cast.in(Role.ADMINISTRATOR, board, "Amina Administratör"));
        var role = Map.of(
                "role",
                "HEAD",
                "unit",
                "" + elsewhere.id(),
                "from",
                staff.today().toString(),
                "until",
                "");

        assertThat(visitor.post("/staff/people/" + bo.id() + "/roles", role).statusCode())
                .isEqualTo(403);
        assertThat(visitor.post("/staff/people/" + head.id() + "/invitations", Map.of())
                        .statusCode())
                .isEqualTo(403);
        assertThat(visitor.post(
                                "/staff/people/" + head.id() + "/leaving",
                                Map.of("lastDay", staff.today().toString()))
                        .statusCode())
                .isEqualTo(403);
        assertThat(visitor.get("/staff/people/" + head.id()).body()).doesNotContain("Skapa en inbjudan");
        assertThat(visitor.post("/staff/people/" + bo.id() + "/invitations", Map.of())
                        .statusCode())
                .isEqualTo(200);
    }

    @Test
    void an_invitation_is_shown_once_and_leads_to_a_first_password() {
        var bo = cast.person("Bo Nyanställd");
        var administrator = as(cast.in(Role.ADMINISTRATOR, cast.city(), "Amina Administratör"));
        var shown = administrator
                .post("/staff/people/" + bo.id() + "/invitations", Map.of())
                .body();
        var link = shown.replaceFirst("(?s).*<code id=\"link\">[^<]*(/signin/invitation/[^<]+)</code>.*", "$1");
        var token = link.substring(link.lastIndexOf('/') + 1);

        var bosBrowser = new Visitor(settings.address());
        assertThat(bosBrowser.get(link).body()).contains("Välkommen!");
        assertThat(bosBrowser.get(link).body()).as("looking changes nothing").contains("Välkommen!");
        var accepted = bosBrowser.post("/signin/invitation", Map.of("token", token));
        assertThat(Visitor.location(accepted)).isEqualTo("/me");
        assertThat(bosBrowser.get("/me").body()).contains("Bo Nyanställd", "Du har inget lösenord");
        var set = bosBrowser.post("/me/password", Map.of("fresh", Cast.PASSWORD, "again", Cast.PASSWORD));

        assertThat(set.statusCode()).isEqualTo(303);
        assertThat(Visitor.location(new Visitor(settings.address()).signIn(bo.signInName(), Cast.PASSWORD)))
                .isEqualTo("/start");
        assertThat(new Visitor(settings.address()).get(link).body()).contains("redan använd");
        assertThat(bosBrowser.post("/signin/invitation", Map.of("token", token)).statusCode())
                .isEqualTo(409);
    }

    @Test
    void a_leaver_is_noted_and_can_be_taken_back() {
        var bo = cast.in(Role.EXPERT, library, "Bo Sakkunnig");
        var visitor = as(cast.in(Role.ADMINISTRATOR, cast.city(), "Amina Administratör"));
        var page = "/staff/people/" + bo.id();

        visitor.post(
                page + "/leaving", Map.of("lastDay", staff.today().minusDays(1).toString()));
        assertThat(visitor.get(page).body())
                .contains("Har slutat.", "Det antecknades att personen slutar", "Har upphört");
        visitor.post(page + "/return", Map.of());

        assertThat(visitor.get(page).body())
                .contains("Personen är tillbaka.", "Personen kom tillbaka")
                .doesNotContain("Har slutat.");
    }

    @Test
    void a_head_delegates_on_the_page_and_nobody_else() {
        var head = cast.in(Role.HEAD, board, "Helena Chef");
        var bo = cast.in(Role.UNIT_MANAGER, library, "Bo Enhetschef");
        var elsewhere = cast.board("Utbildningsnämnden");
        var form = Map.of(
                "delegate",
                bo.email(),
                "unit",
                "" + library.id(),
                "reference",
                "KUN 2027/" + bo.id(),
                "from",
                staff.today().toString(),
                "until",
                "");

        var notBo = as(bo).post("/staff/delegations", form);
        var visitor = as(head);
        var notThere = visitor.post("/staff/delegations", with(form, "unit", "" + elsewhere.id()));
        var nobody = visitor.post("/staff/delegations", with(form, "delegate", "Ingen Alls"));
        var done = visitor.post("/staff/delegations", form);

        assertThat(notBo.statusCode()).isEqualTo(403);
        assertThat(notThere.statusCode()).isEqualTo(403);
        assertThat(nobody.statusCode()).isEqualTo(422);
        assertThat(nobody.body()).contains("Det finns ingen med det namnet");
        assertThat(done.statusCode()).isEqualTo(303);
        assertThat(visitor.get("/staff/delegations").body())
                .contains("KUN 2027/" + bo.id(), "Bo Enhetschef", "Gäller nu");
        assertThat(visitor.get("/staff/units/" + library.id()).body())
                .contains("Helena Chef har vidaredelegerat till Bo Enhetschef");
        assertThat(as(bo).get("/me").body()).contains("Vidaredelegerat till dig");

        var delegation = staff.delegationsTo(bo.id()).getFirst().id();
        visitor.post(
                "/staff/delegations/" + delegation + "/ending",
                Map.of("lastDay", staff.today().toString()));
        assertThat(staff.delegation(delegation).until()).contains(staff.today());
    }

    @Test
    void the_api_says_what_the_pages_say() {
        var bo = cast.in(Role.EXPERT, library, "Bo Sakkunnig");
        var key = access.makeKey(bo.id(), "prov", staff.today(), Actor.TORG);
        var program = new Visitor(settings.address());

        assertThat(program.program("GET", "/api/staff/units/" + library.id(), key, "")
                        .body())
                .contains("\"name\":\"" + library.name() + "\"", "\"role\":\"EXPERT\"");
        assertThat(program.program("GET", "/api/staff", key, "").body()).contains("\"below\":[", "Kulturnämnden");
        assertThat(program.program("GET", "/api/staff/delegations", key, "").statusCode())
                .isEqualTo(200);
        assertThat(program.program("GET", "/api/me", key, "").body())
                .contains("\"label\":\"prov\"")
                .doesNotContain("torg_");
    }

    @Test
    void the_pages_speak_english_to_those_who_ask_for_it() {
        var visitor = as(cast.in(Role.HEAD, board, "Helena Chef"));
        visitor.get("/me");
        visitor.post("/language", Map.of("language", "en", "back", "/me"));

        assertThat(visitor.get("/me").body())
                .contains("<html lang=\"en\">", "Head of administration, Kulturnämnden".split(",")[0]);
        assertThat(visitor.get("/staff/delegations").body()).contains("Delegate further");
    }

    private Visitor as(Person person) {
        var visitor = new Visitor(settings.address());
        visitor.signIn(person.signInName(), Cast.PASSWORD);
        return visitor;
    }

    private static Map<String, String> with(Map<String, String> form, String field, String value) {
        var changed = new java.util.HashMap<>(form);
        changed.put(field, value);
        return changed;
    }
}
