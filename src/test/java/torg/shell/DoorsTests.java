package torg.shell;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import torg.TorgTest;
import torg.ledger.Actor;
import torg.staff.Cast;
import torg.staff.Role;
import torg.staff.Staff;
import torg.staff.access.Access;

@TorgTest
class DoorsTests {
    @Autowired
    ShellSettings settings;

    @Autowired
    Cast cast;

    @Autowired
    Staff staff;

    @Autowired
    Access access;

    Visitor visitor;

    @BeforeEach
    void a_stranger_comes() {
        visitor = new Visitor(settings.address());
    }

    @Test
    void a_form_without_its_token_changes_nothing() {
        var amina = cast.in(Role.ADMINISTRATOR, cast.city(), "Amina Administratör");
        visitor.signIn(amina.signInName(), Cast.PASSWORD);

        var answer = visitor.postWithout("/staff/people", Map.of("name", "Smyg", "signInName", "smyg", "email", ""));

        assertThat(answer.statusCode()).isEqualTo(403);
        assertThat(answer.body()).contains("Sidan hade stått öppen för länge", "<html lang=\"sv\">");
        assertThat(staff.personSigningInAs("smyg")).isEmpty();
    }

    @Test
    void a_stranger_who_mistypes_an_address_is_told_that_nothing_is_there() {
        var page = visitor.get("/regiser");
        var program = visitor.get("/api/regiser");

        assertThat(page.statusCode()).isEqualTo(404);
        assertThat(page.body()).contains("<html lang=\"sv\">");
        assertThat(program.statusCode()).isEqualTo(404);
        assertThat(Visitor.location(visitor.get("/register"))).isEqualTo("/signin");
        assertThat(visitor.get("/api/register").statusCode()).isEqualTo(401);
    }

    @Test
    void signing_in_needs_its_token_too() {
        assertThat(visitor.postWithout("/signin/password", Map.of("username", "a", "password", "b"))
                        .statusCode())
                .isEqualTo(403);
        assertThat(visitor.postWithout("/signin/demonstration", Map.of("person", "1"))
                        .statusCode())
                .isEqualTo(403);
    }

    @Test
    void every_answer_carries_the_headers_that_protect_it() {
        var amina = cast.in(Role.ADMINISTRATOR, cast.city(), "Amina Administratör");
        var inside = new Visitor(settings.address());
        inside.signIn(amina.signInName(), Cast.PASSWORD);
        var answers = List.of(
                visitor.get("/signin"),
                visitor.get("/accessibility"),
                visitor.get("/me"), // sends to the door
                visitor.get("/signin/invitation/nobody"),
                visitor.postWithout("/signout", Map.of()),
                inside.get("/me"),
                inside.get("/staff"),
                inside.get("/staff/people"),
                inside.get("/staff/people/new"),
                inside.get("/staff/people/" + amina.id()),
                inside.get("/staff/units/" + cast.city().id()),
                inside.get("/staff/delegations"),
                inside.get("/nowhere"),
                inside.get("/staff/people/0"));

        for (var answer : answers) {
            assertThat(header(answer, "Content-Security-Policy"))
                    .as(answer.uri().toString())
                    .contains("default-src 'none'", "frame-ancestors 'none'", "form-action 'self'")
                    .doesNotContain("unsafe");
            assertThat(header(answer, "X-Content-Type-Options")).isEqualTo("nosniff");
            assertThat(header(answer, "X-Frame-Options")).isEqualTo("DENY");
            assertThat(header(answer, "Referrer-Policy")).isEqualTo("same-origin");
            assertThat(header(answer, "Cache-Control")).contains("no-store");
            assertThat(answer.headers().allValues("Set-Cookie"))
                    .allSatisfy(
                            cookie -> assertThat(cookie).contains("HttpOnly").contains("SameSite=Lax"));
            assertThat(answer.headers().firstValue("Server")).isEmpty();
        }
    }

    @Test
    void cookies_are_for_the_server_and_for_this_site_alone() {
        var amina = cast.in(Role.ADMINISTRATOR, cast.city(), "Amina Administratör");

        visitor.get("/signin");
        var answer = visitor.signIn(amina.signInName(), Cast.PASSWORD);

        assertThat(answer.headers().allValues("Set-Cookie"))
                .anyMatch(cookie -> cookie.startsWith("torg-session="))
                .allSatisfy(cookie -> assertThat(cookie).contains("HttpOnly").contains("SameSite=Lax"));
    }

    @Test
    void what_does_not_exist_says_so_in_the_frame() {
        var amina = cast.in(Role.ADMINISTRATOR, cast.city(), "Amina Administratör");
        visitor.signIn(amina.signInName(), Cast.PASSWORD);

        for (var path : List.of("/nowhere", "/staff/people/0", "/staff/units/0", "/error")) {
            var answer = visitor.get(path);

            assertThat(answer.statusCode()).as(path).isEqualTo(404);
            assertThat(answer.body()).contains("Sidan finns inte", "Sundhamn");
        }
        assertThat(visitor.get("/staff/people/nobody").statusCode()).isEqualTo(400);
        assertThat(visitor.get("/staff//people").statusCode()).isEqualTo(400);
    }

    @Test
    void nul_is_not_understood_anywhere() {
        var amina = cast.in(Role.ADMINISTRATOR, cast.city(), "Amina Administratör");
        visitor.signIn(amina.signInName(), Cast.PASSWORD);
        visitor.get("/staff/people/new");

        var answer = visitor.post("/staff/people", Map.of("name", "Nul\0", "signInName", "nul-person", "email", ""));

        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.body()).contains("Inget har ändrats");
    }

    @Test
    void a_key_reads_as_its_holder_until_it_is_withdrawn() {
        var amina = cast.in(Role.ADMINISTRATOR, cast.city(), "Amina Administratör");
        var key = access.makeKey(amina.id(), "prov", staff.today().plusDays(1), Actor.TORG);

        var answer = visitor.program("GET", "/api/staff/people/" + amina.id(), key, "");
        access.withdrawKey(amina.id(), access.keys(amina.id()).getFirst().id(), Actor.TORG);
        var after = visitor.program("GET", "/api/staff/people/" + amina.id(), key, "");

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.body()).contains("\"name\":\"Amina Administratör\"");
        assertThat(visitor.cookie("torg-session")).isEmpty();
        assertThat(after.statusCode()).isEqualTo(401);
        assertThat(visitor.program("GET", "/api/staff", "torg_nonsense", "").statusCode())
                .isEqualTo(401);
        assertThat(visitor.program("GET", "/staff", key, "").statusCode()).isEqualTo(302);
    }

    @Test
    void a_key_changes_what_its_holder_may_change() {
        var amina = cast.in(Role.ADMINISTRATOR, cast.city(), "Amina Administratör");
        var bo = cast.in(Role.EXPERT, cast.city(), "Bo Sakkunnig");
        var person = "{\"name\":\"Ny Person\",\"signInName\":\"ny-" + amina.id() + "\",\"email\":\"\"}";

        var may = visitor.program("POST", "/api/staff/people", key(amina.id()), person);
        var mayNot = visitor.program("POST", "/api/staff/people", key(bo.id()), person.replace("ny-", "annan-"));

        assertThat(may.statusCode()).isEqualTo(200);
        assertThat(may.body()).contains("\"location\":\"/api/staff/people/");
        assertThat(mayNot.statusCode()).isEqualTo(403);
        assertThat(mayNot.body()).contains("administratör");
    }

    @Test
    void a_key_cannot_make_anything_that_outlives_it() {
        var amina = cast.in(Role.ADMINISTRATOR, cast.city(), "Amina Administratör");
        var key = key(amina.id());
        var another = "{\"label\":\"till\",\"until\":\"" + staff.today().plusDays(30) + "\"}";

        assertThat(visitor.program("POST", "/api/me/keys", key, another).statusCode())
                .isEqualTo(403);
        assertThat(visitor.program("POST", "/api/me/password", key, "{}").statusCode())
                .isEqualTo(403);
        assertThat(visitor.program("POST", "/api/webauthn/register", key, "{}").statusCode())
                .isEqualTo(403);
        assertThat(visitor.program("GET", "/api/me", key, "").statusCode()).isEqualTo(200);
        assertThat(access.keys(amina.id())).hasSize(1);
    }

    private String key(long person) {
        return access.makeKey(person, "prov", staff.today(), Actor.TORG);
    }

    private static String header(HttpResponse<?> answer, String name) {
        return answer.headers().firstValue(name).orElse("");
    }
}
