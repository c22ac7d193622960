package torg.privacy.detectors;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import torg.privacy.Kind;
import torg.privacy.Masking;

class EmailAddressesTests {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "amina@example.com",
                "amina.b+torg@post.example.se",
                "AMINA@EXAMPLE.SE",
                "åsa@exempel.se",
                "asa@växjö.test",
                "o'hara_1@a-b.example.org",
                "900602-2397@example.se",
                "ａmina＠example．com"
            })
    void addresses_are_found(String address) {
        assertThat(Found.in("Skriv till " + address + "."))
                .singleElement()
                .extracting(Found::text)
                .isEqualTo(address);
    }

    @Test
    void an_address_against_other_text_is_cut_where_it_must_end() {
        assertThat(Found.in("mailto:amina@example.se900602-2397"))
                .containsExactly(
                        Found.certain("amina@example.se", Kind.EMAIL_ADDRESS),
                        Found.certain("900602-2397", Kind.PERSONAL_IDENTITY_NUMBER));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "@stockholm",
                "@amina@mastodon.example",
                "hej @amina@mastodon.example!",
                "10 @ 20 kr",
                "a@b",
                "a@b.c",
                "a@.se",
                "@",
                "@@@",
                "https://example.com/@amina"
            })
    void handles_and_stray_signs_are_no_addresses(String text) {
        assertThat(Found.in(text)).noneMatch(found -> found.kind() == Kind.EMAIL_ADDRESS);
        assertThat(new Masking().mask(text).text()).isEqualTo(text);
    }
}
