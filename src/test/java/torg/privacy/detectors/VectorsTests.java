package torg.privacy.detectors;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import org.junit.jupiter.params.provider.ValueSource;
import torg.Promise;
import torg.privacy.Certainty;
import torg.privacy.Kind;
import torg.privacy.Masking;

class VectorsTests {

    @ParameterizedTest
    @CsvFileSource(resources = "/torg/privacy/vectors.tsv", delimiter = '\t')
    @Promise("D44")
    void published_numbers_are_what_their_source_says(String number, Kind kind, Certainty certainty) {
        var found = new Found(number, kind, certainty);

        assertThat(Found.in(number)).containsExactly(found);
        assertThat(Found.in("Hej! Det gäller " + number + ", kan ni ringa?")).containsExactly(found);
        assertThat(Found.in("(" + number + ")")).containsExactly(found);
    }

    @ParameterizedTest
    @CsvFileSource(resources = "/torg/privacy/sentences.tsv", delimiter = '\t')
    @Promise("D44")
    void accounts_plates_addresses_and_cases_are_found_in_the_sentence_that_tells_what_they_are(
            String sentence, String what, Kind kind, Certainty certainty) {
        var found = new Found(what, kind, certainty);

        assertThat(Found.in(sentence)).containsExactly(found);
        assertThat(new Masking().mask(sentence).text().contains(what))
                .isEqualTo(!kind.isPersonal() || certainty == Certainty.POSSIBLE);
    }

    @Test
    @Promise("D44")
    void nothing_is_hidden_in_times_amounts_dates_and_numbers_of_the_city() throws IOException {
        var masking = new Masking();
        try (var harmless = VectorsTests.class.getResourceAsStream("/torg/privacy/harmless.txt")) {
            assertThat(new String(harmless.readAllBytes(), StandardCharsets.UTF_8).lines())
                    .isNotEmpty()
                    .allSatisfy(line -> assertThat(masking.mask(line).text()).isEqualTo(line));
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "4111 1111 1111 1112",
                "SE46 5000 0000 1583 9825 7466",
                "bankgiro 5402-9682",
                "ocr 123456",
                "WIR 84A",
                "WER 84O",
                "8327-9 99301234",
                "KS 2026/"
            })
    @Promise("D44")
    void a_wrong_check_digit_or_letter_or_no_word_beside_it_makes_it_nothing(String text) {
        assertThat(Found.in(text)).isEmpty();
    }
}
