package torg.privacy.triad;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TriadTests {
    private final Triad usual =
            new Triad(Arrays.stream(WordKind.values()).collect(Collectors.toMap(k -> k, WordKind::usual)));

    @Test
    void a_relation_a_place_and_health_together_are_marked() {
        var text = "Min mamma på avd 3, Solgläntan, fick inte sitt insulin";

        assertThat(usual.in(text).stream().map(mark -> text.substring(mark.start(), mark.end())))
                .containsExactly("mamma", "avd", "insulin");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Min mamma på avd 3 fick inte mat",
                "Hemtjänsten kom inte till avdelningen",
                "Mammas insulin är slut",
                "Manen på hästen i skolan åt medicinalväxter",
                "",
                "Skolan"
            })
    void two_of_them_warn_of_nothing(String text) {
        assertThat(usual.in(text)).isEmpty();
    }

    @Test
    void endings_and_capitals_are_found_and_the_inside_of_other_words_is_not() {
        assertThat(usual.in("PAPPAN PÅ GRUPPBOENDET HAR DEMENSEN")).hasSize(3);
        assertThat(usual.in("skattepappa i förskolan med kvartsdiagnosticera")).isEmpty();
    }

    @Test
    void a_long_text_of_them_is_marked_without_overlaps() {
        var marks = usual.in("mamma avd insulin ".repeat(2_000));

        assertThat(marks).hasSize(6_000);
        for (int n = 1; n < marks.size(); n++) {
            assertThat(marks.get(n).start())
                    .isGreaterThanOrEqualTo(marks.get(n - 1).end());
        }
    }
}
