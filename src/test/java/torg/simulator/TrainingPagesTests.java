package torg.simulator;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import torg.TorgTest;
import torg.shell.Chromium;
import torg.shell.Sight;
import torg.shell.Visitor;
import torg.staff.Cast;
import torg.staff.Role;

/** What somebody who trains others can let the invented world do, and what is seen of it there. */
@TorgTest
class TrainingPagesTests {
    @Autowired
    Simulator simulator;

    @Autowired
    Cast cast;

    @Value("${torg.address}")
    String address;

    private Society society;
    private Member page;
    private Thing post;
    private Visitor trainer;

    @BeforeEach
    void a_page_with_a_post() {
        society = simulator.society();
        page = society.join(Site.TIKTOK, "badet." + UUID.randomUUID(), "Badet i Åkerby", true);
        post = society.post(
                page,
                "Vi öppnar på måndag!",
                List.of(new Thing.Medium("m", "image/png", "/assets/torg.svg", "En tom bassäng")));
        trainer = new Visitor(address);
        var person = cast.in(Role.UNIT_MANAGER, cast.board("Fritidsnämnden"), "Tove");
        trainer.signIn(person.signInName(), Cast.PASSWORD);
    }

    @Test
    void everybody_sees_a_page_as_on_the_platform_and_only_those_who_are_signed_in_may_let_somebody_speak() {
        var stranger = new Visitor(address);

        assertThat(stranger.get(here()).body())
                .contains("Badet i Åkerby", "Vi öppnar på måndag!", "En tom bassäng")
                .doesNotContain("Låt någon göra något");
        assertThat(stranger.get("/simulator").statusCode()).isEqualTo(302);
        assertThat(stranger.post(training() + "/words", comment("Hej!")).statusCode())
                .isEqualTo(302);
        assertThat(trainer.postWithout(training() + "/words", comment("Hej!")).statusCode())
                .as("another site's form has no token")
                .isEqualTo(403);
        assertThat(society.under(Site.TIKTOK, post.id())).isEmpty();
    }

    @Test
    void a_resident_comments_changes_it_and_takes_it_away() {
        trainer.get(here());
        trainer.post(training() + "/words", comment("När öppnar ni?"));
        var said = society.under(Site.TIKTOK, post.id()).getFirst();
        assertThat(society.member(Site.TIKTOK, said.author()).orElseThrow().name())
                .isEqualTo("Amina Warsame");
        assertThat(trainer.get(here()).body()).contains("När öppnar ni?");

        trainer.post(
                training() + "/things/" + said.id() + "/text",
                Map.of("kind", "CHANGE", "under", said.id(), "text", "När stänger ni?"));
        assertThat(trainer.get(here()).body()).contains("När stänger ni?", "Ändrad");
        trainer.post(training() + "/things/" + said.id() + "/likes", Map.of());
        assertThat(trainer.get(here()).body()).contains("1 gillar");
        trainer.post(training() + "/things/" + said.id() + "/removal", Map.of());
        assertThat(trainer.get(here()).body()).doesNotContain("När stänger ni?");
    }

    @Test
    void what_the_account_has_hidden_and_what_was_said_in_private_only_who_wrote_it_sees() {
        trainer.get(here());
        trainer.post(training() + "/words", comment("Ni är usla!"));
        trainer.post(
                training() + "/words", Map.of("kind", "MESSAGE", "who", "bo.lindkvist", "text", "Mellan oss sagt"));
        var said = society.under(Site.TIKTOK, post.id()).getFirst();
        society.happens(new Act.Hidden(Site.TIKTOK, said.id(), true));

        assertThat(trainer.get(here()).body()).doesNotContain("Ni är usla!", "Mellan oss sagt");
        assertThat(trainer.get(here() + "?seen=author").body())
                .contains("Ni är usla!", "Dold av kontot", "Mellan oss sagt");
    }

    @Test
    void what_is_wrong_is_said_beside_the_form_and_the_citys_own_words_are_left_alone() {
        trainer.get(here());

        var empty = trainer.post(training() + "/words", comment(" "));
        assertThat(empty.statusCode()).isEqualTo(422);
        assertThat(empty.body()).contains("Skriv något.");
        assertThat(trainer.post(training() + "/things/" + post.id() + "/removal", Map.of())
                        .statusCode())
                .isEqualTo(409);
        assertThat(trainer.get("/simulator/site/tiktok/nobody").statusCode()).isEqualTo(404);
    }

    @Test
    void an_outage_begins_and_ends_and_a_token_is_withdrawn() {
        var official = society.join(Site.TIKTOK, "redaktor." + UUID.randomUUID(), "Eva", false);
        society.happens(new Act.Administers(Site.TIKTOK, official.id(), page.id()));
        var grant = society.grant(
                Site.TIKTOK,
                society.secret("t"),
                "access",
                official.id(),
                java.util.Set.of(),
                society.now().plusSeconds(600),
                "");
        trainer.get("/simulator");

        trainer.post("/training/tiktok/outage", Map.of("kind", "DOWN", "minutes", "5"));
        try {
            assertThat(simulator.trouble().at(Site.TIKTOK, society.now())).contains(Trouble.Kind.DOWN);
            assertThat(trainer.get("/simulator").body()).contains("Avsluta krånglet");
        } finally {
            trainer.post("/training/tiktok/outage/end", Map.of());
        }
        assertThat(simulator.trouble().at(Site.TIKTOK, society.now())).isEmpty();
        assertThat(trainer.post("/training/tiktok/outage", Map.of("kind", "FIRE", "minutes", "5"))
                        .statusCode())
                .isEqualTo(422);

        trainer.post(training() + "/tokens/withdrawal", Map.of());
        assertThat(society.grant(Site.TIKTOK, grant.token())).isEmpty();
    }

    @Test
    void the_pages_are_clean_in_both_languages_and_fit_a_phone() {
        trainer.get(here());
        trainer.post(training() + "/words", comment("När öppnar ni?"));
        var person = cast.in(Role.UNIT_MANAGER, cast.board("Idrottsnämnden"), "Tyra");
        try (var browser = Chromium.profile()) {
            var window = browser.newPage();
            cast.signIn(window, person);
            var sight = new Sight(window, address);
            for (var path : List.of("/simulator", here() + "?seen=author")) {
                sight.look(
                        path,
                        seen -> seen.evaluate("document.querySelectorAll('details').forEach(one => one.open = true)"));
            }

            assertThat(sight.faults()).isEmpty();
        }
    }

    private Map<String, String> comment(String text) {
        return Map.of("kind", "COMMENT", "who", "amina.warsame", "under", post.id(), "text", text);
    }

    private String here() {
        return "/simulator/site/tiktok/" + page.id();
    }

    private String training() {
        return "/training/tiktok/" + page.id();
    }
}
