package torg.staff.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import torg.TorgTest;
import torg.ledger.Ledger;
import torg.ledger.Line;
import torg.shell.ShellSettings;
import torg.shell.Visitor;
import torg.staff.Cast;
import torg.staff.Person;
import torg.staff.Role;
import torg.staff.Staff;
import torg.staff.access.Access;

@TorgTest
class MePageTests {
    private static final String NEW = "ett alldeles nytt lösenord";

    @Autowired
    ShellSettings settings;

    @Autowired
    Cast cast;

    @Autowired
    Staff staff;

    @Autowired
    Access access;

    @Autowired
    Ledger ledger;

    Person amina;
    Visitor visitor;

    @BeforeEach
    void amina_has_signed_in() {
        amina = cast.in(Role.WEB_EDITOR, cast.board("Kulturnämnden"), "Amina Redaktör");
        visitor = new Visitor(settings.address());
        visitor.signIn(amina.signInName(), Cast.PASSWORD);
        visitor.get("/me");
    }

    @Test
    void one_sees_ones_own_roles_with_their_days() {
        assertThat(visitor.get("/me").body())
                .contains("Amina Redaktör", "Webbredaktör", "Kulturnämnden", "Gäller nu", "från ");
    }

    @Test
    void a_new_password_replaces_the_old_one_and_ends_other_sessions() {
        var elsewhere = new Visitor(settings.address());
        elsewhere.signIn(amina.signInName(), Cast.PASSWORD);
        assertThat(elsewhere.get("/me").statusCode()).isEqualTo(200);

        var answer = visitor.post("/me/password", Map.of("old", Cast.PASSWORD, "fresh", NEW, "again", NEW));

        assertThat(answer.statusCode()).isEqualTo(303);
        assertThat(visitor.get("/me").body()).contains("Lösenordet är sparat", "Du har ett lösenord.");
        assertThat(Visitor.location(elsewhere.get("/me"))).isEqualTo("/signin");
        assertThat(access.knowsPassword(amina.id(), NEW)).isTrue();
        assertThat(access.knowsPassword(amina.id(), Cast.PASSWORD)).isFalse();
        assertThat(ledger.history("staff/" + amina.id()).getLast())
                .extracting(Line::kind, Line::actorName)
                .containsExactly("staff.password-set", "Amina Redaktör, Webbredaktör, Kulturnämnden");
    }

    @Test
    void a_password_needs_the_old_one_twice_the_new_one_and_some_strength() {
        var wrong = visitor.post("/me/password", Map.of("old", "fel", "fresh", "lösenord2027", "again", "annat"));

        assertThat(wrong.statusCode()).isEqualTo(422);
        assertThat(wrong.body())
                .contains("Det nuvarande lösenordet stämmer inte", "för lätt att gissa", "inte lika")
                .doesNotContain("lösenord2027");
        assertThat(access.knowsPassword(amina.id(), Cast.PASSWORD)).isTrue();
    }

    @Test
    void a_key_is_shown_once_listed_and_withdrawn() {
        var until = staff.today().plusDays(30);

        var made = visitor.post("/me/keys", Map.of("label", "Statistik <b>", "until", until.toString()));
        var key = made.body().replaceFirst("(?s).*<code id=\"key\">([^<]+)</code>.*", "$1");

        assertThat(made.statusCode()).isEqualTo(200);
        assertThat(visitor.program("GET", "/api/me", key, "").statusCode()).isEqualTo(200);
        assertThat(visitor.get("/me").body()).contains("Statistik &lt;b&gt;").doesNotContain(key);
        visitor.post("/me/keys/" + access.keys(amina.id()).getFirst().id() + "/withdrawal", Map.of());
        assertThat(visitor.program("GET", "/api/me", key, "").statusCode()).isEqualTo(401);
        assertThat(visitor.get("/me").body()).contains("Återkallad");
        assertThat(ledger.history("staff/" + amina.id()).stream().map(Line::kind))
                .endsWith("staff.api-key-made", "staff.api-key-withdrawn");
    }

    @Test
    void a_key_without_a_purpose_or_for_more_than_a_year_is_not_made() {
        var answer = visitor.post(
                "/me/keys",
                Map.of(
                        "label",
                        " ",
                        "until",
                        staff.today().plusYears(1).plusDays(1).toString()));

        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(answer.body()).contains("Skriv vad nyckeln är till för", "högst ett år fram i tiden");
        assertThat(access.keys(amina.id())).isEmpty();
    }

    @Test
    void anothers_keys_and_passkeys_are_not_found() {
        assertThat(visitor.post("/me/keys/999999/withdrawal", Map.of()).statusCode())
                .isEqualTo(404);
        assertThat(visitor.post("/me/passkeys/YWJj/removal", Map.of()).statusCode())
                .isEqualTo(404);
    }
}
