package torg.records.packages.deeds;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import torg.records.packages.deeds.Telling.Told;
import torg.records.packages.sip.Agent;
import torg.records.packages.sip.Deed;

/** What happened to many captures, told with little memory. */
class TellingTests {
    private static final Instant AT = Instant.parse("2026-11-22T15:00:00Z");
    private static final int FEW = 10;

    private final List<Long> asked = new ArrayList<>();

    private static Deed deed(long second, String detail) {
        return new Deed(Deed.Kind.MODIFICATION, AT.plusSeconds(second), true, detail);
    }

    /** Two things happened to each capture with an even number, the later stored first. */
    private Telling telling(long captures) {
        return new Telling(
                from -> {
                    asked.add(from);
                    return LongStream.rangeClosed(from, captures)
                            .filter(capture -> capture % 2 == 0)
                            .limit(FEW / 2)
                            .boxed()
                            .flatMap(capture -> List.of(
                                    new Told(capture, deed(2, "later " + capture)),
                                    new Told(capture, deed(1, "first " + capture)))
                                    .stream())
                            .toList();
                },
                FEW,
                capture -> List.of());
    }

    @Test
    void each_capture_gets_all_of_its_own_in_the_order_of_time_and_a_few_are_read_at_once() {
        var telling = telling(1_000);

        for (var capture = 1L; capture <= 1_000; capture++) {
            assertThat(telling.to(capture))
                    .extracting(Deed::detail)
                    .containsExactlyElementsOf(
                            capture % 2 == 0 ? List.of("first " + capture, "later " + capture) : List.of());
        }
        assertThat(asked).as("five captures with two each at a time").hasSize(100);
    }

    @Test
    void another_subject_begins_anew_and_what_nothing_happened_to_is_asked_about_once() {
        var telling = telling(0);

        LongStream.rangeClosed(1, 100).forEach(telling::to);
        assertThat(asked).containsExactly(1L);

        telling.to(1);
        assertThat(asked).as("the same again").containsExactly(1L);

        var many = telling(100);
        many.to(50);
        assertThat(many.to(2)).hasSize(2);
    }

    @Test
    void an_archive_gets_a_role_and_a_number_and_never_a_name() {
        assertThat(Deeds.agent("person/12 Siv Ek, kommunikationschef"))
                .isEqualTo(new Agent("person/12 kommunikationschef", "kommunikationschef", false));
        assertThat(Deeds.agent("person/12 Siv Ek, registrator, Sundhamns stad").name())
                .isEqualTo("registrator, Sundhamns stad");
        assertThat(Deeds.agent("person/12 Siv Ek"))
                .isEqualTo(new Agent("person/12 Medarbetare i kommunen", "Medarbetare i kommunen", false));
        assertThat(Deeds.agent("resident")).isEqualTo(new Agent("resident", "Den som skrev, eller plattformen", false));
        assertThat(Deeds.agent("torg Torg")).isEqualTo(Agent.TORG);
    }
}
