package torg.moderation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.simple.JdbcClient;
import torg.Promise;
import torg.TorgTest;
import torg.inbox.Inbox;
import torg.moderation.drill.Drill;
import torg.register.tasks.Tasks;
import torg.shell.Visitor;
import torg.staff.Cast;

/** Somebody writes a secret where everybody can read it: one press, and they go on in safety. */
@TorgTest
class DrillTests {
    private static final Pattern SAFE = Pattern.compile("/safe/[A-Za-z0-9_-]{22}");

    @Autowired
    Street street;

    @Autowired
    Moderation moderation;

    @Autowired
    Drill drill;

    @Autowired
    Tasks tasks;

    @Autowired
    Inbox inbox;

    @Autowired
    JdbcClient db;

    @Value("${torg.address}")
    String address;

    @Test
    @Promise("P86")
    void one_press_hides_registers_tells_the_unit_and_offers_a_safe_way_by_a_link_that_works_once() {
        var written = street.somebodyWrites("Min mamma på Solgården är sjuk och får inte sin medicin.");
        var mona = new Visitor(address);
        mona.signIn(written.mona().signInName(), Cast.PASSWORD);
        assertThat(mona.get("/inbox/" + written.conversation().id().value()).body())
                .contains("/moderation/secret?message=" + written.message());
        mona.get("/moderation/secret?message=" + written.message());

        var pressed = mona.post(
                "/moderation/secret", Map.of("message", Long.toString(written.message()), "provision", "OSL-26-1"));

        assertThat(pressed.statusCode()).isEqualTo(303);
        var act = street.settled(
                moderation.of(written.conversation().id()).getLast().id());
        assertThat(act.measure()).isInstanceOf(Measure.Hide.class);
        assertThat(act.ground().code()).isEqualTo("OSL-26-1");
        assertThat(new Visitor(address).get("/questions/" + written.secret()).body())
                .doesNotContain("Solgården");
        var matter = drill.matters(List.of(written.library().unit().id())).getFirst();
        assertThat(matter.designation()).matches("S \\d{4}:\\d+");
        assertThat(matter.authority()).isEqualTo("Kulturnämnden");
        assertThat(matter.provision()).contains("26 kap. 1 §");
        assertThat(matter.tookToHide())
                .hasValueSatisfying(took -> assertThat(took).isPositive());
        assertThat(mona.get("/moderation/secret/register").body()).contains(matter.designation(), "Dolt på");
        assertThat(tasks.open(written.library().account()))
                .anySatisfy(task -> assertThat(task.source()).startsWith("moderation/secret/"));

        assertThat(new Visitor(address)
                        .program("GET", "/api/moderation", street.key(written.mona()), "")
                        .body())
                .contains("sekretess")
                .doesNotContain("Solgården");

        var line = inbox.saidIn(written.conversation().id()).getLast().words();
        var safe = SAFE.matcher(line);
        assertThat(safe.find()).isTrue();
        assertThat(line).doesNotContain("Solgården", "medicin");
        var resident = new Visitor(address);
        assertThat(resident.get(safe.group()).body()).contains("Skriv till staden så att bara vi läser");
        var received = resident.post(safe.group(), Map.of("text", "Hon heter Signe och är på Solgården."));

        assertThat(received.statusCode()).isEqualTo(303);
        var follow = Visitor.location(received);
        await().atMost(Duration.ofSeconds(20))
                .until(() -> resident.get(follow).body(), page -> page.contains("Hon heter Signe"));
        assertThat(follow).doesNotContain(safe.group().substring(6));
        var stranger = new Visitor(address);
        assertThat(stranger.get(safe.group()).body())
                .contains("Länken är använd")
                .doesNotContain("Signe");
        assertThat(stranger.post(safe.group(), Map.of("text", "Jag också")).statusCode())
                .isNotEqualTo(303);
        assertThat(stranger.get("/questions/" + safe.group().substring(6)).statusCode())
                .isEqualTo(404);
    }

    @Test
    void the_numbers_of_the_secret_series_have_no_gaps_even_when_one_is_refused() {
        var written = street.somebodyWrites("Min diagnos är hemlig.");
        var first = number(written, "OSL-25-1");
        var key = street.key(written.mona());
        var again = new Visitor(address)
                .program(
                        "POST",
                        "/api/moderation/secret",
                        key,
                        "{\"message\":%d,\"provision\":\"OSL-25-1\"}".formatted(written.message()));

        assertThat(again.statusCode()).as("it is hidden already").isEqualTo(409);
        assertThat(number(street.somebodyElse(written, "Min också."), "OSL-25-1"))
                .isEqualTo(first + 1);
    }

    @Test
    void a_link_that_has_grown_old_is_as_good_as_used() {
        var written = street.somebodyWrites("Min diagnos är hemlig.");
        number(written, "OSL-25-1");
        db.sql("update safe_channel set ends_at = now() - interval '1 day'").update();

        var safe =
                SAFE.matcher(inbox.saidIn(written.conversation().id()).getLast().words());
        assertThat(safe.find()).isTrue();
        assertThat(new Visitor(address).get(safe.group()).body()).contains("Länken är använd eller för gammal");
    }

    private int number(Street.Written written, String provision) {
        drill.run(written.message(), provision, written.by(written.mona(), moderation), Street.actor(written.mona()));
        return drill.matters(List.of(written.library().unit().id())).getFirst().number();
    }
}
