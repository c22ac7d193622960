package torg.privacy.detectors;

import static org.assertj.core.api.Assertions.assertThat;

import java.text.Normalizer;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import torg.Promise;
import torg.privacy.Kind;
import torg.privacy.Masking;

class NormalisedTests {

    @Test
    void swedish_text_is_left_as_it_is() {
        var text = "Åse bor på Växjögatan 12 – nej, É 3!".replace('–', '-');

        assertThat(Normalised.of(text).text()).isSameAs(text);
    }

    @Test
    @Promise("D45")
    void compatible_forms_become_the_ordinary_ones() {
        assertThat(Normalised.of("ﬁl ™ Ａ 𝟡𝟘 Å Ⅳ ㎏").text()).isEqualTo("fil TM A 90 Å IV kg");
        assertFound("𝟡𝟘𝟘𝟞𝟘𝟚-𝟚𝟛𝟡𝟟");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\u200B", "\u200C", "\u200D", "\u2060", "\uFEFF", "\u00AD", "\u200E", "\u202C", "\uFE0F", "\u034F",
                "\u0000"
            })
    @Promise("D45")
    void zero_width_and_other_invisible_characters_are_removed(String invisible) {
        assertThat(Normalised.of("9" + invisible + "0").text()).isEqualTo("90");
        assertFound("90" + invisible + "0602-" + invisible + "23" + invisible + "97");
    }

    @ParameterizedTest
    @ValueSource(strings = {"\u00A0", "\u2007", "\u2009", "\u202F", "\u205F", "\u3000", "\u1680", "\u2028", "\u0085"})
    @Promise("D45")
    void non_breaking_and_typographic_spaces_become_spaces(String space) {
        assertThat(Normalised.of("a" + space + "b").text()).isEqualTo("a b");
        assertFound("900602" + space + "2397");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\u2010", "\u2011", "\u2012", "\u2013", "\u2014", "\u2015", "\u2212", "\u2043", "\uFF0D", "\uFE63",
                "\uFE58", "\u207B"
            })
    @Promise("D45")
    void typographic_dashes_become_hyphens(String dash) {
        assertThat(Normalised.of("a" + dash + "b").text()).isEqualTo("a-b");
        assertFound("900602" + dash + "2397");
    }

    @Test
    @Promise("D45")
    void full_width_digits_become_digits() {
        assertThat(Normalised.of("０１２３４５６７８９").text()).isEqualTo("0123456789");
        assertFound("９００６０２－２３９７");
    }

    @Test
    void digits_of_other_scripts_become_digits() {
        assertThat(Normalised.of("٩٠٠٦٠٢ ۲۳۹۷ ९").text()).isEqualTo("900602 2397 9");
        assertFound("٩٠٠٦٠٢-٢٣٩٧");
    }

    @Test
    void keycaps_and_lines_through_digits_are_dropped() {
        assertThat(Normalised.of("9\uFE0F\u20E30\uFE0F\u20E3 1\u03362\u0336").text())
                .isEqualTo("90 12");
    }

    @Test
    void a_footnote_mark_or_a_fraction_is_not_one_more_digit_of_the_number_beside_it() {
        assertThat(Found.in("900602-2397²"))
                .containsExactly(Found.certain("900602-2397", Kind.PERSONAL_IDENTITY_NUMBER));
        assertThat(Found.in("900602-2397½"))
                .containsExactly(Found.certain("900602-2397", Kind.PERSONAL_IDENTITY_NUMBER));
        assertThat(Found.in("¹900602-2397"))
                .containsExactly(Found.certain("900602-2397", Kind.PERSONAL_IDENTITY_NUMBER));
        assertFound("⁹⁰⁰⁶⁰²⁻²³⁹⁷");
    }

    @Test
    void every_character_knows_where_it_came_from() {
        var normalised = Normalised.of("a\u200B½\u0301b");

        assertThat(normalised.text()).isEqualTo("a1\u20442b");
        assertThat(normalised.originalStart(1)).isEqualTo(2);
        assertThat(normalised.originalEnd(2)).isEqualTo(4);
        assertThat(normalised.originalStart(4)).isEqualTo(4);
        assertThat(normalised.originalEnd(5)).isEqualTo(5);
    }

    @Test
    void a_heap_of_marks_is_cut_so_that_sorting_them_stays_cheap() {
        var heap = "a" + "\u0323\u0301".repeat(50_000);

        for (int at = 0; at < heap.length(); ) {
            var cluster = Cluster.at(heap, at);
            assertThat(cluster.end() - cluster.start()).isLessThanOrEqualTo(1 + Cluster.MOST_MARKS);
            at = cluster.end();
        }
    }

    @Property
    void positions_never_run_backwards_and_stay_inside_the_original(@ForAll String original) {
        var normalised = Normalised.of(original);

        for (int i = 0; i < normalised.text().length(); i++) {
            assertThat(normalised.originalStart(i)).isBetween(0, normalised.originalEnd(i + 1) - 1);
            assertThat(normalised.originalEnd(i + 1)).isLessThanOrEqualTo(original.length());
            if (i > 0) {
                assertThat(normalised.originalStart(i)).isGreaterThanOrEqualTo(normalised.originalStart(i - 1));
            }
        }
    }

    @Property
    void letters_are_normalised_as_unicode_does_it(@ForAll("words") String original) {
        assertThat(Normalised.of(original).text()).isEqualTo(Normalizer.normalize(original, Normalizer.Form.NFKC));
    }

    @Provide
    Arbitrary<String> words() {
        return Arbitraries.strings().withChars("aeouAEO\u0301\u0308\u030A\u0323ÅåäöéﬁﬂŉⅣ℡Ａｚ.,!");
    }

    private static void assertFound(String personnummer) {
        assertThat(Found.in("nr: " + personnummer + "!"))
                .containsExactly(Found.certain(personnummer, Kind.PERSONAL_IDENTITY_NUMBER));
        assertThat(new Masking().mask("nr: " + personnummer + "!").text()).isEqualTo("nr: [personnummer dolt]!");
    }
}
