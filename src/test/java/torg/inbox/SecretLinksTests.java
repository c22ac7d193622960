package torg.inbox;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SecretLinksTests {
    @ParameterizedTest
    @ValueSource(strings = {"questions", "reasons", "safe", "asked/link"})
    void what_opens_something_for_whoever_has_it_is_left_out(String path) {
        assertThat(SecretLinks.hidden("Se https://torg.example/" + path + "/AAAAAAAAAAAAAAAAAAAA-_, tack"))
                .isEqualTo("Se https://torg.example/" + path + "/…, tack");
    }

    @Test
    void what_everybody_may_read_stands() {
        var open = "Läs https://torg.example/rules, /accounts/17 och /questions-and-answers/parkering-i-hela-kommunen";

        assertThat(SecretLinks.hidden(open)).isEqualTo(open);
    }
}
