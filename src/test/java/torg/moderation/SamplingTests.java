package torg.moderation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.simple.JdbcClient;
import torg.Promise;
import torg.TorgTest;
import torg.moderation.sampling.Sampling;
import torg.shell.Refused;
import torg.shell.Visitor;
import torg.staff.Cast;

/** A few measures each month are read once more by somebody else, and a block is always two people's. */
@TorgTest
class SamplingTests {
    private static final String CRIME = "BrB-4-5";

    @Autowired
    Street street;

    @Autowired
    Moderation moderation;

    @Autowired
    Sampling sampling;

    @Autowired
    JdbcClient db;

    @Value("${torg.address}")
    String address;

    @Test
    @Promise("P76")
    void a_block_always_has_a_second_person_and_each_month_a_sample_nobody_chose_is_read_by_somebody_else() {
        var first = street.somebodyWrites("Jag vet var du bor.");
        assertThat(street.decided(first, Measure.Kind.BLOCK, CRIME).isProposed())
                .isTrue();
        var month = YearMonth.from(moderation.today()).minusMonths(1);
        for (var n : IntStream.range(0, 7).toArray()) {
            street.decided(street.somebodyElse(first, "Hot nummer " + n), Measure.Kind.HIDE, CRIME);
        }
        var unit = first.library().unit().id();
        db.sql("""
                        update moderation_act a set decided_at = decided_at - interval '1 month' from conversation c
                        where c.id = a.conversation_id and c.unit_id = :unit
                        """).param("unit", unit).update();

        var sample = sampling.of(List.of(unit), month);

        // What becomes of a measure on the platform may be told between the two; which ones are drawn may not change.
        assertThat(sample).hasSize(5);
        assertThat(sampling.of(List.of(unit), month))
                .extracting(drawn -> drawn.act().id())
                .containsExactlyElementsOf(
                        sample.stream().map(drawn -> drawn.act().id()).toList());
        var act = sample.getFirst().act();
        assertThatExceptionOfType(Refused.class)
                .isThrownBy(() -> sampling.look(
                        act.id(), month, true, "Själv", first.by(first.mona(), moderation), Street.actor(first.mona())))
                .withMessage("moderation.sample.somebody-else");
        assertThatExceptionOfType(Refused.class)
                .isThrownBy(() -> sampling.look(
                        act.id(),
                        month.plusMonths(1),
                        true,
                        "För tidigt",
                        first.by(first.mats(), moderation),
                        Street.actor(first.mats())))
                .withMessage("moderation.sample.month-goes-on");
        var mats = new Visitor(address);
        mats.signIn(first.mats().signInName(), Cast.PASSWORD);
        assertThat(mats.get("/moderation/sample").body()).contains("Månadens stickprov", act.words());
        var number = Long.toString(act.id().value());
        assertThat(mats.post("/moderation/sample", Map.of("act", number, "month", month.toString()))
                        .statusCode())
                .isEqualTo(422);

        mats.post(
                "/moderation/sample",
                Map.of("act", number, "month", month.toString(), "agrees", "no", "note", "Det var ett skämt."));

        var look = sampling.of(List.of(unit), month).stream()
                .filter(drawn -> drawn.act().id().equals(act.id()))
                .findFirst()
                .flatMap(Sampling.Drawn::look)
                .orElseThrow();
        assertThat(look.agrees()).isFalse();
        assertThat(look.by()).isEqualTo("Mats Moderator");
        assertThat(moderation.find(act.id()).stands())
                .as("a second look changes nothing by itself")
                .isTrue();
    }
}
