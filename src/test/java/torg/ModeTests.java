package torg;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import torg.vault.CannotStart;

class ModeTests {

    @Test
    void a_demonstration_starts_without_any_setting() {
        assertThatCode(() -> Mode.check(Map.of())).doesNotThrowAnyException();
    }

    @ParameterizedTest
    @ValueSource(strings = {"prod", "Production", "", "test"})
    void a_mode_that_nobody_knows_is_no_demonstration_by_mistake(String mode) {
        assertThatExceptionOfType(CannotStart.class)
                .isThrownBy(() -> Mode.check(Map.of("TORG_MODE", mode, "TORG_ADDRESS", "https://torg.example.se")))
                .withMessageContaining("TORG_MODE is \"" + mode + "\"");
    }

    @Test
    void production_needs_an_address() {
        assertThatExceptionOfType(CannotStart.class)
                .isThrownBy(() -> Mode.check(Map.of("TORG_MODE", "production")))
                .withMessageContaining("TORG_ADDRESS is not set");
    }

    @Test
    void production_is_never_open_over_plain_http() {
        assertThatExceptionOfType(CannotStart.class)
                .isThrownBy(
                        () -> Mode.check(Map.of("TORG_MODE", "production", "TORG_ADDRESS", "http://torg.example.se")))
                .withMessageContaining("https");
    }

    @ParameterizedTest
    @ValueSource(strings = {"https://torg.example.se/", "https://torg.example.se/torg", "torg.example.se", "https://"})
    void an_address_that_passkeys_could_not_be_bound_to_is_refused(String address) {
        assertThatExceptionOfType(CannotStart.class).isThrownBy(() -> Mode.check(Map.of("TORG_ADDRESS", address)));
    }

    @Test
    void production_with_an_https_address_starts() {
        assertThatCode(() ->
                        Mode.check(Map.of("TORG_MODE", "production", "TORG_ADDRESS", "https://torg.example.se:8443")))
                .doesNotThrowAnyException();
    }
}
