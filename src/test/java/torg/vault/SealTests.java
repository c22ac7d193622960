package torg.vault;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class SealTests {
    private final Seal seal = new Seal(Keys.random());
    private final Secret token = new Secret("app-lösenord-🔑");

    @Test
    void what_is_sealed_opens_for_its_purpose() {
        assertThat(seal.open(seal.close(token, "connection/17"), "connection/17"))
                .isEqualTo(token);
    }

    @Test
    void a_token_moved_to_another_row_does_not_open() {
        var closed = seal.close(token, "connection/17");

        assertThatExceptionOfType(Seal.BrokenSeal.class).isThrownBy(() -> seal.open(closed, "connection/18"));
    }

    @Test
    void a_token_does_not_open_with_another_master_key() {
        var closed = seal.close(token, "connection/17");

        assertThatExceptionOfType(Seal.BrokenSeal.class)
                .isThrownBy(() -> new Seal(Keys.random()).open(closed, "connection/17"));
    }

    @Test
    void no_changed_byte_goes_unnoticed() {
        var closed = seal.close(token, "connection/17");
        for (var n = 0; n < closed.length; n++) {
            var changed = closed.clone();
            changed[n] ^= 1;

            assertThatExceptionOfType(Seal.BrokenSeal.class).isThrownBy(() -> seal.open(changed, "connection/17"));
        }
        assertThatExceptionOfType(Seal.BrokenSeal.class).isThrownBy(() -> seal.open(new byte[3], "connection/17"));
    }

    @Test
    void the_same_secret_is_never_sealed_the_same_way_and_never_readable() {
        var one = seal.close(token, "connection/17");
        var other = seal.close(token, "connection/17");

        assertThat(one).isNotEqualTo(other);
        assertThat(new String(one, StandardCharsets.UTF_8)).doesNotContain("app-l");
    }

    @Test
    void a_secret_cannot_be_printed() {
        assertThat(token.toString() + "%s".formatted(token)).doesNotContain("app-l");
    }
}
