package torg.inbox.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class StemTests {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "cykelbana cykelbanan cykelbanor cykelbanorna",
                "fråga frågor frågorna frågan frågade",
                "möte möten mötena mötet",
                "ärende ärenden ärendet ärendena",
                "öppning öppningar öppningen öppningarna",
                "vänlig vänliga vänligt vänligare",
                "skola skolan skolor skolorna"
            })
    void inflected_forms_have_one_stem(String forms) {
        assertThat(List.of(forms.split(" ")).stream().map(Stem::of).distinct()).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"å", "bo", "vår", "sås", "2026", "", "ett"})
    void short_words_and_numbers_are_left_as_they_are(String word) {
        assertThat(Stem.of(word)).isEqualTo(word);
    }

    @Test
    void a_letter_and_its_mark_are_one_letter_however_they_are_written() {
        assertThat(Token.of("SO\u0308P A\u030AKERN")).extracting(Token::word).containsExactly("söp", "åkern");
        assertThat(Token.plain("göra")).isEqualTo("gora");
    }

    @Test
    void the_hits_are_told_apart_in_what_is_shown() {
        var terms = Token.of("cykelbanor").stream().map(Term::of).toList();

        assertThat(Found.excerpt("När sopas cykelbanan?", terms))
                .containsExactly(
                        new Found.Part("När sopas ", false),
                        new Found.Part("cykelbanan", true),
                        new Found.Part("?", false));
    }

    @Test
    void a_long_text_is_cut_around_the_first_hit_and_no_sign_is_halved() {
        var terms = Token.of("bro").stream().map(Term::of).toList();

        var excerpt = Found.excerpt("😀".repeat(400) + " bro " + "😀".repeat(400), terms);

        assertThat(excerpt).anyMatch(part -> part.hit() && part.text().equals("bro"));
        assertThat(excerpt.stream()
                        .map(Found.Part::text)
                        .reduce("", String::concat)
                        .chars()
                        .filter(c -> Character.isHighSurrogate((char) c))
                        .count())
                .isEqualTo(excerpt.stream()
                        .map(Found.Part::text)
                        .reduce("", String::concat)
                        .chars()
                        .filter(c -> Character.isLowSurrogate((char) c))
                        .count());
    }
}
