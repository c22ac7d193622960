package torg.register.profile;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import torg.TorgTest;
import torg.platforms.Network;
import torg.register.AccountId;
import torg.shell.ShellSettings;
import torg.shell.Visitor;
import torg.staff.Cast;
import torg.staff.Person;
import torg.staff.Role;
import torg.staff.Unit;

@TorgTest
class ProfilePagesTests {
    @Autowired
    ShellSettings settings;

    @Autowired
    Looks looks;

    @Autowired
    Scan scan;

    @Autowired
    Sitters sitters;

    @Autowired
    Cast cast;

    @Autowired
    Clock clock;

    @Autowired
    JdbcClient db;

    Unit library;
    Person editor;
    AccountId account;
    Visitor visitor;

    @BeforeEach
    void an_editor_of_the_library() {
        library = cast.unit(cast.board("Kulturnämnden"), "Stadsbiblioteket");
        editor = cast.in(Role.WEB_EDITOR, library, "Edit Ström");
        account = sitters.account(Network.FACEBOOK, library);
        visitor = new Visitor(settings.address());
        visitor.signIn(editor.signInName(), Cast.PASSWORD);
    }

    private String here() {
        return "/register/" + account.value() + "/profile";
    }

    @Test
    void the_page_shows_what_residents_see_with_the_evidence_and_asks_no_other_server() {
        looks.keep(
                account,
                Sitters.seen("Fråga oss! <script>alert(1)</script>", clock.instant(), Sitters.post(clock.instant())));

        var page = visitor.get(here()).body();

        assertThat(page)
                .contains("Det här ser invånarna", "Fråga oss! &lt;script&gt;", "/register/profile/pictures/")
                .doesNotContain("src=\"http");
        assertThat(visitor.get("/register/" + account.value()).body()).contains("Sedd ");
        var evidence = visitor.get(here() + "/evidence");
        assertThat(evidence.headers().firstValue("Content-Type")).contains("application/octet-stream");
        assertThat(evidence.headers().firstValue("Content-Disposition").orElseThrow())
                .startsWith("attachment");
        assertThat(evidence.body()).isEqualTo("<p>Fråga oss! <script>alert(1)</script>");
    }

    @Test
    void the_picture_comes_from_here_as_a_picture_and_nothing_else() {
        var kept = looks.keep(account, Sitters.seen("Fråga oss!", clock.instant()));
        var path = "/register/profile/pictures/"
                + kept.evidence().orElseThrow().picture().orElseThrow();

        var picture = visitor.get(path);

        assertThat(picture.statusCode()).isEqualTo(200);
        assertThat(picture.headers().firstValue("Content-Type")).contains("image/png");
        assertThat(picture.headers().firstValue("Content-Security-Policy").orElseThrow())
                .contains("sandbox");
        assertThat(picture.headers().firstValue("X-Content-Type-Options")).contains("nosniff");
        assertThat(visitor.get("/register/profile/pictures/" + "0".repeat(64)).statusCode())
                .isEqualTo(404);
        assertThat(visitor.get("/register/profile/pictures/x").statusCode()).isEqualTo(404);
    }

    @Test
    void what_could_not_be_seen_says_why_and_shows_what_was_seen_before() {
        looks.keep(account, Sitters.seen("Fråga oss!", clock.instant()));
        looks.keep(account, Sitters.unknown("platforms.profile.wall", clock.instant()));

        assertThat(visitor.get(here()).body())
                .contains(
                        "Kunde inte läsas",
                        "en inloggning eller en robotkontroll",
                        "Fråga oss!",
                        "Sedan dess har den inte gått att läsa");
        assertThat(visitor.get("/register/scan").body())
                .contains("Konton som inte gick att se", "/register/" + account.value() + "/profile");
    }

    @Test
    void an_account_never_looked_at_says_so() {
        assertThat(visitor.get(here()).body()).contains("Inte sedd än", "Torg har inte sett profilen än");
        assertThat(visitor.get("/register/0/profile").statusCode()).isEqualTo(404);
    }

    @Test
    void whoever_mended_a_profile_has_it_looked_at_at_once_and_a_stranger_does_not() {
        visitor.get(here());
        db.sql("update network_lane set next_at = '-infinity', quiet_until = '-infinity'")
                .update();
        var looked = visitor.post("/register/" + account.value() + "/look", Map.of());

        assertThat(looked.statusCode()).isEqualTo(303);
        assertThat(looks.newest(account)).as("nowhere.invalid is nowhere").isPresent();
        assertThat(visitor.get(here()).body()).contains("Någon bad Torg titta på profilen");

        var stranger = cast.in(Role.WEB_EDITOR, cast.unit(cast.board("Idrottsnämnden"), "Simhallen"), "Olle Berg");
        var other = new Visitor(settings.address());
        other.signIn(stranger.signInName(), Cast.PASSWORD);
        other.get(here());
        assertThat(other.post("/register/" + account.value() + "/look", Map.of())
                        .statusCode())
                .isEqualTo(403);
    }

    @Test
    void a_platform_that_asked_us_to_wait_is_not_asked_because_somebody_is_in_a_hurry() {
        visitor.get(here());
        scan.join();
        db.sql("update network_lane set quiet_until = now() + interval '10 minutes' where lane = 'FACEBOOK'")
                .update();

        var refused = visitor.post("/register/" + account.value() + "/look", Map.of());

        assertThat(refused.statusCode()).isEqualTo(409);
        assertThat(refused.body())
                .contains("Facebook har bett oss vänta")
                .as("whoever is refused is let back")
                .contains("href=\"" + here() + "\">Tillbaka till sidan");
        assertThat(looks.newest(account)).isEmpty();
        db.sql("update network_lane set quiet_until = '-infinity'").update();
    }

    @Test
    void the_progress_page_tells_how_far_it_has_come_lane_by_lane() {
        scan.join();
        looks.keep(account, Sitters.seen("Fråga oss!", clock.instant().minus(Duration.ofSeconds(1))));

        assertThat(visitor.get("/register/scan").body())
                .contains(
                        "sedda i dag",
                        "Plattform för plattform",
                        "50 i timmen, ett i taget",
                        "påhittad plattform",
                        "Näst på tur");
    }
}
