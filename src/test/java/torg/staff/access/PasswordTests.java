package torg.staff.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import torg.shell.Refused;

class PasswordTests {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "fyra ord som inte hör ihop",
                "xkT9-quark-Zebra",
                "8205 3317 9046",
                "åäöåäöfjärd7",
                "kommunens gula cykel"
            })
    void a_long_password_may_be_anything(String text) {
        assertThat(Password.weakness(text, "Amina Andersson", "amina.andersson"))
                .isEmpty();
    }

    @Test
    void eleven_characters_are_too_few_and_twelve_are_enough() {
        assertThat(Password.weakness("xkT9-quark-")).contains("staff.password.short");
        assertThat(Password.weakness("xkT9-quark-Z")).isEmpty();
    }

    @Test
    void characters_are_counted_as_people_count_them() {
        assertThat(Password.weakness("🎈🧦🪁🥁🎻🛷")).contains("staff.password.short");
    }

    @Test
    void no_part_of_a_password_is_silently_ignored() {
        assertThat(Password.weakness("abcdefg 7".repeat(8))).isEmpty();
        assertThat(Password.weakness("abcdefg 7".repeat(8) + "x")).contains("staff.password.long");
        assertThat(Password.weakness("å".repeat(10) + "bcdefghij".repeat(6))).contains("staff.password.long");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "123456789012",
                "password1234",
                "Lösenord2027!",
                "passwordpassword",
                "qwertyuiop123",
                "hejhejhejhej",
                "Sommar2027!!",
                "aaaaaaaaaaaaaa",
                "121212121212",
                "Stockholm 2027"
            })
    void what_everybody_tries_first_is_refused(String text) {
        assertThat(Password.weakness(text)).contains("staff.password.common");
    }

    @ParameterizedTest
    @ValueSource(strings = {"aminaandersson", "Amina.Andersson1", "AnderssonAndersson"})
    void the_own_name_is_no_secret(String text) {
        assertThat(Password.weakness(text, "Amina Andersson", "amina.andersson"))
                .contains("staff.password.own-name");
    }

    @Test
    void a_weak_one_cannot_be_made_and_none_can_be_printed() {
        assertThatExceptionOfType(Refused.class)
                .isThrownBy(() -> new Password("kort"))
                .withMessage("staff.password.short");
        assertThat(new Password("fyra ord som inte hör ihop")).hasToString("Password");
    }
}
