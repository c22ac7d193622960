package torg.answers.together;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LikenessTests {
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            När öppnar badhuset på söndag?          | Hej! Vilken tid öppnar badhuset på söndagar?
            Är vattnet avstängt på Storgatan?       | Varför är vattnet avstängt på Storgatan i dag
            Hur söker jag plats i förskolan?        | Hej, hur gör man för att söka förskoleplats?
            """)
    void one_question_in_other_words_is_alike(String one, String other) {
        assertThat(Likeness.of(one).to(Likeness.of(other))).isGreaterThanOrEqualTo(Likeness.ALIKE);
        assertThat(Likeness.of(one).shared(Likeness.of(other))).isNotEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            När öppnar badhuset på söndag?          | När plogar ni cykelbanan?
            Hur söker jag plats i förskolan?        | Hur överklagar jag ett bygglov?
            Hej, när kan ni svara?                  | Hej, var finns ni?
            """)
    void another_question_is_not(String one, String other) {
        assertThat(Likeness.of(one).to(Likeness.of(other))).isLessThan(Likeness.ALIKE);
    }

    @Test
    void what_is_hidden_makes_nobody_alike() {
        var one = Likeness.of("[personnummer dolt] [telefonnummer dolt]");

        assertThat(one.to(Likeness.of("[personnummer dolt] [telefonnummer dolt]")))
                .isZero();
    }
}
