package torg.platforms.pages;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class AddressesTests {
    @Test
    void addresses_are_found_in_running_text_with_and_without_scheme() {
        assertThat(Addresses.in("Läs (https://stad.example/å?b=1#c). Eller stad.example/gdpr, t.ex. på Stad.se!"))
                .containsExactly(
                        URI.create("https://stad.example/å?b=1#c"),
                        URI.create("https://stad.example/gdpr"),
                        URI.create("https://Stad.se"));
        assertThat(Addresses.in("Skriv till kontakt@stad.example, t.ex. kl.16.30 m.fl. el.dyl."))
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "https://l.facebook.com/l.php?u=https%3A%2F%2Fstad.example%2Fa&h=AT0, https://stad.example/a",
        "https://www.youtube.com/redirect?event=x&q=https%3A%2F%2Fstad.example%2F, https://stad.example/",
        "https://l.facebook.com/l.php?u=javascript%3Aalert(1), https://l.facebook.com/l.php?u=javascript%3Aalert(1)",
        "https://stad.example/l.php?u=https%3A%2F%2Fannat.example, https://stad.example/l.php?u=https%3A%2F%2Fannat.example",
    })
    void a_platforms_wrapping_is_taken_off(String written, URI address) {
        assertThat(Addresses.of(written)).contains(address);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "javascript:alert(1)",
                "data:text/html,x",
                "mailto:a@stad.example",
                "//",
                "https://",
                "ftp://a.se",
                "\0",
                ""
            })
    void what_is_no_page_on_the_web_is_no_address(String written) {
        assertThat(Addresses.of(written)).isEmpty();
    }
}
