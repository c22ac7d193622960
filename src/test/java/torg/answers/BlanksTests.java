package torg.answers;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import torg.platforms.Limit;
import torg.staff.Person;
import torg.staff.Unit;
import torg.staff.UnitKind;

class BlanksTests {
    @Test
    void a_blank_nothing_is_known_for_goes_away_with_its_space() {
        assertThat(Blanks.fill("Hej {namn}! Se {länk} hälsar {enhet}.", Map.of("enhet", "Badhuset", "namn", " ")))
                .isEqualTo("Hej! Se hälsar Badhuset.");
    }

    @Test
    void what_fills_a_blank_is_text_and_no_pattern() {
        assertThat(Blanks.fill("Hej {namn}!", Map.of("namn", "$1 {enhet} \\"))).isEqualTo("Hej $1 {enhet} \\!");
    }

    @Test
    void an_unknown_blank_is_told_of() {
        assertThat(Blanks.unknown("Hej {namn}, {kund} och {kund}")).containsExactly("kund");
    }

    @Test
    void the_longest_variant_that_the_platform_takes_is_chosen_and_it_says_when_none_fits() {
        var answer = answer("Vi öppnar klockan elva på söndag.", "Klockan elva.");

        assertThat(Offered.of(answer, Map.of(), at(100)).words()).isEqualTo("Vi öppnar klockan elva på söndag.");
        assertThat(Offered.of(answer, Map.of(), at(20)))
                .matches(Offered::fits)
                .extracting(Offered::words, Offered::shortened)
                .containsExactly("Klockan elva.", true);
        assertThat(Offered.of(answer, Map.of(), at(10)).over()).isEqualTo(3);
    }

    private static Limit at(int most) {
        return new Limit() {
            @Override
            public int most() {
                return most;
            }

            @Override
            public int used(String text) {
                return text.length();
            }
        };
    }

    private static StandardAnswer answer(String words, String brief) {
        return new StandardAnswer(
                new AnswerId(1),
                new Wording(
                        Kind.ORDINARY,
                        "Öppet",
                        "",
                        new Unit(1, UnitKind.CITY, "Sundhamn", "s", List.of(1L)),
                        new Person(1, "a", "Amina", ""),
                        words,
                        brief,
                        "https://sundhamn.example",
                        "",
                        LocalDate.of(2027, 1, 1)),
                Instant.EPOCH,
                Optional.empty());
    }
}
