package torg.shell;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import torg.TorgTest;
import torg.ledger.Actor;
import torg.staff.Cast;
import torg.staff.Role;
import torg.staff.Staff;

@TorgTest
class SignInTests {
    @Autowired
    ShellSettings settings;

    @Autowired
    Cast cast;

    @Autowired
    Staff staff;

    @Autowired
    JdbcClient db;

    Visitor visitor;

    @BeforeEach
    void a_stranger_comes() {
        visitor = new Visitor(settings.address());
        db.sql("delete from failed_sign_in").update(); // all tests come from the same address
    }

    @Test
    void the_right_password_opens_the_door() {
        var amina = cast.in(Role.AUDITOR, cast.city(), "Amina Revisor");

        var answer = visitor.signIn(amina.signInName(), Cast.PASSWORD);

        assertThat(Visitor.location(answer)).isEqualTo("/start");
        assertThat(visitor.get("/me").body()).contains("Amina Revisor", "Revisor</b>, Sundhamn");
    }

    @Test
    void capital_letters_and_spaces_around_the_name_do_not_matter() {
        var amina = cast.in(Role.AUDITOR, cast.city(), "Amina Revisor");

        var answer = visitor.signIn(" " + amina.signInName().toUpperCase() + " ", Cast.PASSWORD);

        assertThat(Visitor.location(answer)).isEqualTo("/start");
    }

    @Test
    void the_day_begins_in_the_first_room_one_may_enter() {
        var amina = cast.in(Role.AUDITOR, cast.city(), "Amina Revisor");
        visitor.signIn(amina.signInName(), Cast.PASSWORD);

        var room = Visitor.location(visitor.get("/start"));

        assertThat(visitor.get(room).statusCode()).isEqualTo(200);
    }

    @Test
    void the_page_one_wanted_comes_after_the_door() {
        var amina = cast.in(Role.AUDITOR, cast.city(), "Amina Revisor");
        assertThat(Visitor.location(visitor.get("/staff/people"))).isEqualTo("/signin");

        var answer = visitor.signIn(amina.signInName(), Cast.PASSWORD);

        assertThat(Visitor.location(answer)).isEqualTo("/staff/people");
    }

    @Test
    void a_wrong_password_says_no_more_than_that() {
        var amina = cast.in(Role.AUDITOR, cast.city(), "Amina Revisor");

        var known = visitor.signIn(amina.signInName(), "fel lösenord här");
        var unknown = visitor.signIn("finns.inte", "fel lösenord här");

        assertThat(Visitor.location(known)).isEqualTo("/signin?wrong").isEqualTo(Visitor.location(unknown));
        assertThat(visitor.get("/signin?wrong").body()).contains("Användarnamnet eller lösenordet stämmer inte");
        assertThat(Visitor.location(visitor.get("/me"))).isEqualTo("/signin");
    }

    @Test
    void nobody_comes_in_by_password_who_has_none() {
        var bo = cast.person("Bo Nyanställd");

        assertThat(Visitor.location(visitor.signIn(bo.signInName(), ""))).isEqualTo("/signin?wrong");
        assertThat(Visitor.location(visitor.signIn(bo.signInName(), "null"))).isEqualTo("/signin?wrong");
    }

    @Test
    void odd_texts_are_wrong_and_not_a_fault() {
        var amina = cast.in(Role.AUDITOR, cast.city(), "Amina Revisor");

        assertThat(Visitor.location(visitor.signIn(amina.signInName(), "å".repeat(10_000))))
                .isEqualTo("/signin?wrong");
        assertThat(Visitor.location(visitor.signIn("\u202e" + "x".repeat(10_000), "y")))
                .isEqualTo("/signin?wrong");
        assertThat(visitor.signIn("nul\0", "y").statusCode()).isEqualTo(400);
    }

    @Test
    void after_five_failures_a_name_is_not_tried_further() {
        var amina = cast.in(Role.AUDITOR, cast.city(), "Amina Revisor");
        for (var attempt = 1; attempt <= 5; attempt++) {
            assertThat(Visitor.location(visitor.signIn(amina.signInName(), "fel " + attempt)))
                    .isEqualTo("/signin?wrong");
        }

        var right = visitor.signIn(amina.signInName(), Cast.PASSWORD);

        assertThat(Visitor.location(right)).isEqualTo("/signin?slow");
        assertThat(visitor.get("/signin?slow").body()).contains("Vänta en kvart");
        var other = cast.in(Role.AUDITOR, cast.city(), "Bo Revisor");
        assertThat(Visitor.location(visitor.signIn(other.signInName(), Cast.PASSWORD)))
                .isEqualTo("/start");
    }

    @Test
    void a_session_that_a_stranger_has_planted_is_worth_nothing_after_signing_in() {
        var amina = cast.in(Role.AUDITOR, cast.city(), "Amina Revisor");
        visitor.get("/me"); // what one wanted is remembered in a session
        var planted = visitor.cookie("torg-session").orElseThrow();

        visitor.signIn(amina.signInName(), Cast.PASSWORD);

        assertThat(visitor.cookie("torg-session").orElseThrow()).isNotEqualTo(planted);
        var stranger = new Visitor(settings.address());
        stranger.bring("torg-session", planted);
        assertThat(Visitor.location(stranger.get("/me"))).isEqualTo("/signin");
    }

    @Test
    void signing_out_ends_the_session() {
        var amina = cast.in(Role.AUDITOR, cast.city(), "Amina Revisor");
        visitor.signIn(amina.signInName(), Cast.PASSWORD);
        visitor.get("/me");

        var answer = visitor.post("/signout", Map.of());

        assertThat(Visitor.location(answer)).isEqualTo("/signin?out");
        assertThat(visitor.get("/signin?out").body()).contains("Du är utloggad");
        assertThat(Visitor.location(visitor.get("/me"))).isEqualTo("/signin");
    }

    @Test
    void whoever_has_left_is_out_at_the_next_click_and_does_not_come_in_again() {
        var amina = cast.in(Role.AUDITOR, cast.city(), "Amina Revisor");
        visitor.signIn(amina.signInName(), Cast.PASSWORD);
        assertThat(visitor.get("/me").statusCode()).isEqualTo(200);

        staff.leave(amina.id(), staff.today().minusDays(1), Actor.TORG);

        assertThat(visitor.get("/me").statusCode()).isEqualTo(403);
        assertThat(Visitor.location(new Visitor(settings.address()).signIn(amina.signInName(), Cast.PASSWORD)))
                .isEqualTo("/signin?wrong");
    }

    @Test
    void the_last_day_is_a_working_day() {
        var amina = cast.in(Role.AUDITOR, cast.city(), "Amina Revisor");
        staff.leave(amina.id(), staff.today(), Actor.TORG);

        assertThat(Visitor.location(visitor.signIn(amina.signInName(), Cast.PASSWORD)))
                .isEqualTo("/start");
    }

    @Test
    void demonstration_shows_somebody_in_each_role_and_signs_in_without_a_password() {
        for (var role : Role.values()) {
            cast.in(role, cast.city(), "Påhittad " + role.name().toLowerCase().charAt(0));
        }

        var page = visitor.get("/signin").body();

        for (var role : Role.values()) {
            assertThat(page).contains(Words.of(Words.SWEDISH).get(role.word()) + ", ");
        }
        assertThat(page.split("name=\"person\"")).hasSizeLessThanOrEqualTo(1 + 12);
        var person = page.replaceFirst("(?s).*?name=\"person\" value=\"(\\d+)\".*", "$1");
        var answer = visitor.post("/signin/demonstration", Map.of("person", person));
        assertThat(answer.statusCode()).isEqualTo(303);
        assertThat(Visitor.location(answer)).isEqualTo("/start");
        assertThat(visitor.get("/me").statusCode()).isEqualTo(200);
    }
}
