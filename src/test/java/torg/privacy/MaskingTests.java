package torg.privacy;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MaskingTests {

    private final Masking masking = new Masking();

    @Test
    void a_hidden_number_is_read_out_as_words() {
        var masked = masking.mask("Hej, jag heter Amina, 19900602-2397, ring 070-174 06 05 eller amina@example.se.");

        assertThat(masked.text())
                .isEqualTo("Hej, jag heter Amina, [personnummer dolt], ring [telefonnummer dolt] eller [e-postadress"
                        + " dold].");
        assertThat(masked.hidesAnything()).isTrue();
    }

    @Test
    void the_words_can_be_another_language() {
        var english = ResourceBundle.getBundle("torg.privacy.words", Locale.ENGLISH);

        assertThat(masking.mask("900602-2397").text(english::getString)).isEqualTo("[personal identity number hidden]");
    }

    @Test
    void a_masked_text_is_pieces_and_holds_nothing_that_was_hidden() {
        var masked = masking.mask("nr 900602-2397!");

        assertThat(masked.pieces())
                .isEqualTo(List.of(
                        new Piece.Plain("nr "),
                        new Piece.Hidden(Kind.PERSONAL_IDENTITY_NUMBER, Certainty.CERTAIN),
                        new Piece.Plain("!")));
        assertThat(masked.spans())
                .isEqualTo(List.of(new Span(Kind.PERSONAL_IDENTITY_NUMBER, 3, 14, Certainty.CERTAIN)));
        assertThat(masked.toString()).doesNotContain("900602").doesNotContain("2397");
    }

    @Test
    void what_is_only_possible_is_listed_and_shown() {
        var masked = masking.mask("nr 900602-2398");

        assertThat(masked.text()).isEqualTo("nr 900602-2398");
        assertThat(masked.spans()).singleElement().matches(span -> !span.isHidden());
    }

    @Test
    void overlapping_finds_are_hidden_as_one_under_the_more_telling_name() {
        assertThat(masking.mask("900602-2397@example.se").text()).isEqualTo("[personnummer dolt]");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "@900602+46701740605amina@example.se",
                "19900602SU3A900602-2397",
                "850101-xxxx900602-2397",
                "991981000010fyra sista 1234",
                "amina@example.se9@example.se"
            })
    void what_stands_against_a_hidden_number_is_read_the_same_the_second_time(String text) {
        var once = masking.mask(text).text();

        assertThat(masking.mask(once).text()).isEqualTo(once);
    }

    @Test
    void an_empty_text_is_an_empty_text() {
        assertThat(masking.mask("").text()).isEmpty();
        assertThat(masking.mask("\u200B").text()).isEqualTo("\u200B");
    }

    @Test
    void every_kind_has_a_name_and_a_word_for_hidden_in_both_languages() {
        var swedish = ResourceBundle.getBundle("torg.privacy.words", Locale.ROOT);
        var english = ResourceBundle.getBundle("torg.privacy.words", Locale.ENGLISH);
        var keys = Stream.of(Kind.values())
                .flatMap(kind -> Stream.of(Certainty.CERTAIN, Certainty.AMBIGUOUS)
                        .map(certainty -> new Span(kind, 0, 1, certainty)))
                .flatMap(span -> span.isHidden()
                        ? Stream.of(span.label(), new Piece.Hidden(span.kind(), span.certainty()).word())
                        : Stream.of(new Span(span.kind(), 0, 1, Certainty.CERTAIN).label()));

        assertThat(english.keySet()).isEqualTo(swedish.keySet());
        assertThat(keys).isSubsetOf(swedish.keySet());
    }
}
