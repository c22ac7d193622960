package torg.answers.plain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PlainLanguageTests {
    /** The vector of domain.md 6.1. */
    @Test
    void lix_is_words_per_sentence_and_the_percentage_of_long_words() {
        var reading = PlainLanguage.read(
                "Nämnden sammanträder på torsdag. Du är välkommen att lyssna. Mötet börjar klockan 18.");

        assertThat(reading.words()).isEqualTo(13);
        assertThat(reading.sentences()).isEqualTo(3);
        assertThat(reading.lix()).isCloseTo(42.79, within(0.01));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Vi har t.ex. kaffe kl. 9.30 i dag                        | 1
            Se https://sundhamn.example/a.b?c=d. Välkommen           | 1
            Hej! Vi öppnar i morgon. Välkommen                       | 3
            Det här gäller: Alla får komma                           | 2
            """)
    void an_abbreviation_a_time_or_an_address_ends_no_sentence(String text, int sentences) {
        assertThat(PlainLanguage.read(text).sentences()).isEqualTo(sentences);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Beslutet fattades av nämnden i enlighet med lagen.       | answers.plain.officialese
            Ansökan ska skickas till oss.                            | answers.plain.passive
            Frågan besvarades i går.                                 | answers.plain.passive
            Du måste förstå att det tar tid.                         | answers.plain.tone
            DETTA GÄLLER ALLA                                        | answers.plain.capitals
            Läs mer på bit.ly/abc                                    | answers.plain.shortened
            Vi ses!!!                                                | answers.plain.shout
            Läs om dagvattenhanteringsplanen                         | answers.plain.long-words
            Hej #Sundhamn #Bad #Sommar                               | answers.plain.hashtags
            """)
    void what_could_be_simpler_is_told(String text, String hint) {
        assertThat(PlainLanguage.read(text).hints()).extracting(Hint::word).contains(hint);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Hej! Vi öppnar klockan 11 på söndag. Välkommen!
            Du kan hoppas på sol, och det finns plats för alla.
            Ring 112 om det brinner. Annars når du oss på kommunens webbplats.
            """)
    void a_plain_answer_gets_no_advice(String text) {
        assertThat(PlainLanguage.read(text).hints()).isEmpty();
    }

    @Test
    void a_sentence_of_more_than_25_words_is_to_be_divided() {
        assertThat(PlainLanguage.read("ett ".repeat(26)).hints())
                .extracting(Hint::word)
                .containsExactly("answers.plain.long-sentence");
        assertThat(PlainLanguage.read("ett ".repeat(25)).hints()).isEmpty();
    }

    @Test
    void no_text_and_ten_thousand_signs_are_read_too() {
        assertThat(PlainLanguage.read("").lix()).isZero();
        assertThat(PlainLanguage.read("a\u202e😀\u0000 ".repeat(2500)).words()).isPositive();
    }
}
