package torg.privacy;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;

class VectorsTests {

    @ParameterizedTest
    @CsvFileSource(resources = "/torg/privacy/vectors.tsv", delimiter = '\t')
    void published_numbers_are_what_their_source_says(String number, Kind kind, Certainty certainty) {
        var found = new Found(number, kind, certainty);

        assertThat(Found.in(number)).containsExactly(found);
        assertThat(Found.in("Hej! Det gäller " + number + ", kan ni ringa?")).containsExactly(found);
        assertThat(Found.in("(" + number + ")")).containsExactly(found);
    }
}
