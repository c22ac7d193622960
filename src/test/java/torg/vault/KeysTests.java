package torg.vault;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Base64;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class KeysTests {
    @TempDir
    Path data;

    @Test
    void keys_are_made_once_for_their_owner_only() throws IOException {
        var first = new Keys(settings(Optional.empty(), false)).ledgerKeys();
        var second = new Keys(settings(Optional.empty(), false)).ledgerKeys();

        assertThat(second.getPublic()).isEqualTo(first.getPublic());
        assertThat(second.getPrivate()).isEqualTo(first.getPrivate());
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(data.resolve("keys/ledger.key"))))
                .isEqualTo("rw-------");
    }

    @Test
    void a_key_that_others_can_read_is_refused_with_advice() throws IOException {
        new Keys(settings(Optional.empty(), false)).check();
        Files.setPosixFilePermissions(data.resolve("keys/master.key"), PosixFilePermissions.fromString("rw-r--r--"));

        assertThatExceptionOfType(CannotStart.class)
                .isThrownBy(() -> new Keys(settings(Optional.empty(), false)).check())
                .withMessageContaining("chmod 600");
    }

    @Test
    void a_half_written_ledger_key_is_not_taken_for_a_key() throws IOException {
        new Keys(settings(Optional.empty(), false)).check();
        Files.write(data.resolve("keys/ledger.key"), new byte[] {1, 2, 3});

        assertThatExceptionOfType(CannotStart.class)
                .isThrownBy(() -> new Keys(settings(Optional.empty(), false)).ledgerKeys())
                .withMessageContaining("backup");
    }

    @Test
    void a_master_key_of_another_length_or_form_is_refused() {
        for (var wrong : new String[] {"not base64!", Base64.getEncoder().encodeToString(new byte[16])}) {
            assertThatExceptionOfType(CannotStart.class)
                    .isThrownBy(() -> new Keys(settings(Optional.of(new Secret(wrong)), false)).check());
        }
    }

    @Test
    void production_refuses_the_default_key() {
        var zeros = Optional.of(new Secret(Base64.getEncoder().encodeToString(new byte[32])));

        new Keys(settings(zeros, false)).check();
        assertThatExceptionOfType(CannotStart.class)
                .isThrownBy(() -> new Keys(settings(zeros, true)).check())
                .withMessageContaining("openssl rand");
    }

    private VaultSettings settings(Optional<Secret> master, boolean production) {
        return new VaultSettings(data, Optional.empty(), master, production, 4);
    }
}
