package torg.answers.drafts;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CautionTests {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "Vi tittar på KUN 2026/123 nu.",
                "Se dnr 2026-00123 för mer.",
                "Ditt ärende är hos nämnden.",
                "Nämnden kommer att bevilja det.",
                "Upphandlingen pågår."
            })
    void a_reply_that_names_a_matter_is_cautioned(String answer) {
        assertThat(Caution.in(answer, "")).extracting(Caution::word).containsExactly("answers.caution.prejudge");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Vi öppnar 2026-11-22 klockan 11.",
                "Läsåret 2026/27 börjar i augusti.",
                "Nämnden möts på torsdag. Välkommen!",
                "Ring 112 om det är bråttom."
            })
    void one_that_names_none_is_not(String answer) {
        assertThat(Caution.in(answer, "")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"Ring Amina på 070-174 06 35.", "Skriv till amina.ali@example.com."})
    void what_the_detectors_find_is_cautioned_but_not_the_citys_own_from_the_library(String answer) {
        assertThat(Caution.in(answer, "")).extracting(Caution::word).containsExactly("answers.caution.personal");
        assertThat(Caution.in(answer, answer)).isEmpty();
    }
}
