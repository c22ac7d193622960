package torg.town;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import torg.TorgTest;
import torg.ledger.Actor;
import torg.moderation.Act;
import torg.moderation.Measure;
import torg.moderation.Moderation;
import torg.moderation.letters.Letters;
import torg.register.Opened;
import torg.register.Register;
import torg.shell.Refused;
import torg.shell.Visitor;
import torg.staff.Cast;
import torg.staff.Staff;
import torg.staff.Unit;

/** What the demonstration shows of hard days: a storm in which nothing is lost, and measures of every kind. */
@TorgTest
class WeatherTests {
    @Autowired
    Weather weather;

    @Autowired
    Opened opened;

    @Autowired
    Register register;

    @Autowired
    Moderation moderation;

    @Autowired
    Letters letters;

    @Autowired
    Staff staff;

    @Value("${torg.address}")
    String address;

    @Test
    void a_storm_comes_over_one_account_and_all_that_was_sent_is_stored_and_visible_once() {
        var library = opened.library();
        var account = register.find(library.account());
        weather.blow(account, 600, Duration.ofSeconds(2), Actor.TORG);

        assertThatExceptionOfType(Refused.class)
                .isThrownBy(() -> weather.blow(account, 1, Duration.ofSeconds(1), Actor.TORG))
                .withMessage("town.storm.one-at-a-time");
        var visitor = new Visitor(address);
        visitor.signIn(library.editor().signInName(), Cast.PASSWORD);
        assertThat(visitor.get("/town/storm").body())
                .contains("Stormen pågår", "Stormen över Stadsbiblioteket")
                .doesNotContain("Släpp lös stormen");

        var storm = await().atMost(Duration.ofSeconds(40))
                .until(() -> weather.newest().orElseThrow(), Weather.Storm::over);
        assertThat(storm.sent()).isEqualTo(600);
        assertThat(storm.stored()).isEqualTo(600);
        assertThat(storm.visible()).isEqualTo(600);
        assertThat(storm.doubled()).isZero();
        assertThat(visitor.get("/town/storm").body())
                .contains("Inget har gått förlorat och inget har kommit dubbelt.", "Släpp lös stormen");
        assertThat(visitor.get("/inbox/" + storm.conversation().orElseThrow()).body())
                .contains("Visa det som skrevs tidigare")
                .doesNotContain("06 05");
        assertThat(visitor.post("/town/storm", Map.of("comments", "0", "minutes", "3"))
                        .body())
                .contains(
                        "Välj ett konto.", "Skriv ett antal mellan 1 och 100 000.", "Välj hur länge stormen ska pågå.");
    }

    @Test
    void what_is_missing_is_not_called_well() {
        var storm = new Weather.Storm(
                1,
                1,
                "",
                3,
                Duration.ofSeconds(1),
                Instant.EPOCH,
                Optional.of(Instant.EPOCH),
                3,
                2,
                2,
                0,
                Optional.empty());

        assertThat(storm.over()).isTrue();
        assertThat(storm.nothingLost()).isFalse();
    }

    @Test
    void the_town_shows_a_measure_of_every_kind_one_taken_back_one_objected_to_and_a_block_with_an_end() {
        var acts = await().atMost(Duration.ofSeconds(40))
                .until(
                        () -> moderation.page(
                                staff.units().stream().map(Unit::id).toList(), Optional.of(12L), 50),
                        found -> found.size() == 11);

        assertThat(acts).extracting(act -> act.measure().kind()).containsAll(Arrays.asList(Measure.Kind.values()));
        assertThat(acts).anySatisfy(act -> assertThat(act.state()).isInstanceOf(Act.State.Lifted.class));
        assertThat(acts).anySatisfy(act -> assertThat(act.isProposed()).isTrue());
        assertThat(acts).anySatisfy(act -> {
            assertThat(act.measure()).isInstanceOf(Measure.Block.class);
            assertThat(act.confirmed()).isPresent();
        });
        assertThat(acts.stream().flatMap(act -> letters.objections(act.id()).stream()))
                .anySatisfy(objection -> assertThat(objection.decision()).isEmpty());
    }
}
