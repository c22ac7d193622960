package torg.register.checks.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import torg.TorgTest;
import torg.register.checks.Library;
import torg.register.profile.Photographer;
import torg.shell.ShellSettings;
import torg.shell.Visitor;
import torg.staff.Cast;
import torg.staff.Person;
import torg.staff.Role;
import torg.staff.Staff;

@TorgTest
class ChecksPagesTests {
    @Autowired
    ShellSettings settings;

    @Autowired
    Library library;

    @Autowired
    Photographer photographer;

    @Autowired
    Cast cast;

    @Autowired
    Staff staff;

    Library.Desk desk;
    String page;

    @BeforeEach
    void an_account_that_lacks_something() {
        desk = library.open();
        page = "/register/" + desk.account().value() + "/checks";
        photographer.keep(
                desk.account(),
                library.seen(desk, library.whole().replace("Vid fara för liv: ring 112.", "<script>112</script>")));
    }

    @Test
    void whoever_works_here_sees_every_rule_with_what_was_found_and_by_when_it_is_to_be_mended() {
        var body = as(desk.editor()).get(page).body();

        assertThat(body)
                .contains("Avsändare", "En del av staden", "Nödläge och 112", "Saknas", "senast ", "Vet inte")
                .contains(
                        "i profiltexten",
                        "liggaren",
                        "/register/" + desk.account().value() + "/recheck")
                .doesNotContain("<script>112", "/exemption\"");
        assertThat(as(desk.editor()).get("/register/" + desk.account().value()).body())
                .contains("Profilens innehåll", page);
    }

    @Test
    void an_exemption_that_lacks_something_is_shown_again_with_what_was_typed() {
        var head = as(desk.head());
        var exemption = "/register/" + desk.account().value() + "/exemption";
        var typed = Map.of("rule", "basic.B13", "until", "i morgon", "reference", "", "reason", "Kontot stängs snart");

        var wrong = head.post(exemption, typed);
        assertThat(wrong.statusCode()).isEqualTo(422);
        assertThat(wrong.body()).contains("ÅÅÅÅ-MM-DD", "Skriv beslutets diarienummer", "Kontot stängs snart");

        var until = staff.today().plusDays(10).toString();
        var right = head.post(
                exemption, Map.of("rule", "basic.B13", "until", until, "reference", "KUN 1/26", "reason", "Stängs"));
        assertThat(right.statusCode()).isEqualTo(303);
        assertThat(head.get(page).body()).contains("Undantag till och med", "KUN 1/26");
        assertThat(new Visitor(settings.address()).get("/accounts/statistics").body())
                .as("everybody can see it, without the name of whoever decided")
                .contains("KUN 1/26", "Nödläge och 112")
                .doesNotContain("Hedvig");
    }

    @Test
    void who_may_not_is_told_so() {
        var editor = as(desk.editor());
        var stranger = as(cast.in(Role.WEB_EDITOR, cast.board("Idrottsnämnden"), "Olle"));

        assertThat(stranger.post("/register/" + desk.account().value() + "/recheck", Map.of())
                        .statusCode())
                .isEqualTo(403);
        assertThat(editor.post("/register/" + desk.account().value() + "/picture-verdict", Map.of("ours", "true"))
                        .statusCode())
                .isEqualTo(403);
        assertThat(editor.post("/register/city", Map.of("names", "Sundhamn", "sites", "sundhamn.example"))
                        .statusCode())
                .isEqualTo(403);
        assertThat(new Visitor(settings.address()).get(page).statusCode()).isNotEqualTo(200);
    }

    @Test
    void findings_are_found_by_rule_level_and_name_and_a_page_without_any_says_so() {
        var editor = as(desk.editor());

        assertThat(editor.get("/register/findings?rule=basic.B13&text="
                                + desk.unit().name())
                        .body())
                .contains(page, "Nödläge och 112");
        assertThat(editor.get("/register/findings?rule=basic.B13&unit="
                                + desk.unit().id())
                        .body())
                .contains("1 brist");
        assertThat(editor.get("/register/findings?level=MUST&rule=basic.B13&unit="
                                + desk.unit().id())
                        .body())
                .contains("Inga brister passar");
        assertThat(editor.get("/register/findings?rule=';drop&level=x&network=y&due=z&id=1&overdue=maybe")
                        .statusCode())
                .isIn(200, 400);
    }

    @Test
    void how_the_city_is_known_is_said_on_a_page() {
        var director = as(cast.in(Role.COMMUNICATIONS_DIRECTOR, cast.city(), "Kim"));

        assertThat(director.get("/register/city").body()).contains("sundhamn.example", "Stadens namn");
    }

    private Visitor as(Person person) {
        var visitor = new Visitor(settings.address());
        visitor.signIn(person.signInName(), Cast.PASSWORD);
        return visitor;
    }
}
