package torg.vault.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import torg.vault.CannotStart;

class StoreSettingsTests {
    private static final Map<String, String> WHOLE = Map.of(
            "TORG_STORE_ADDRESS", "https://s3.example.net",
            "TORG_STORE_BUCKET", "stad-media",
            "TORG_STORE_KEY", "AKIA",
            "TORG_STORE_SECRET", "hemligheten");

    @TempDir
    Path folder;

    @Test
    void without_an_address_there_is_no_bucket_and_with_one_the_rest_has_defaults() {
        assertThat(StoreSettings.from(Map.<String, String>of()::get)).isEmpty();

        var settings = StoreSettings.from(WHOLE::get).orElseThrow();

        assertThat(settings.region()).isEqualTo("us-east-1");
        assertThat(settings.pathStyle()).isTrue();
        assertThat(settings.secret().value()).isEqualTo("hemligheten");
        assertThat(settings.toString()).doesNotContain("hemligheten");
    }

    @ParameterizedTest
    @CsvSource({
        "TORG_STORE_BUCKET, '', TORG_STORE_BUCKET",
        "TORG_STORE_KEY, '', TORG_STORE_KEY",
        "TORG_STORE_SECRET, '', TORG_STORE_SECRET_FILE",
        "TORG_STORE_SECRET_FILE, /tmp/x, TORG_STORE_SECRET_FILE",
        "TORG_STORE_ADDRESS, ftp://s3.example.net, TORG_STORE_ADDRESS",
        "TORG_STORE_ADDRESS, https://AKIA:hemligheten@s3.example.net, TORG_STORE_ADDRESS",
        "TORG_STORE_ADDRESS, s3.example.net, TORG_STORE_ADDRESS",
        "TORG_STORE_BUCKET, Stora_Hinken, TORG_STORE_BUCKET",
        "TORG_STORE_STYLE, both, TORG_STORE_STYLE"
    })
    void what_is_said_by_halves_is_refused_by_its_name_and_nothing_secret_is_repeated(
            String name, String said, String named) {
        var environment = new HashMap<>(WHOLE);
        environment.put(name, said);

        assertThatExceptionOfType(CannotStart.class)
                .isThrownBy(() -> StoreSettings.from(environment::get))
                .withMessageContaining(named)
                .withMessageNotContaining("hemligheten");
    }

    @Test
    void in_production_nothing_travels_in_the_open_but_on_this_machine() {
        var environment = new HashMap<>(WHOLE);
        environment.put("TORG_MODE", "production");
        environment.put("TORG_STORE_ADDRESS", "http://s3.example.net");
        assertThatExceptionOfType(CannotStart.class)
                .isThrownBy(() -> StoreSettings.from(environment::get))
                .withMessageContaining("https://");

        environment.put("TORG_STORE_ADDRESS", "http://127.0.0.1:9000");

        assertThat(StoreSettings.from(environment::get)).isPresent();
    }

    @Test
    void the_secret_may_stand_in_a_file_that_nobody_else_can_read() throws IOException {
        var file = Files.writeString(folder.resolve("secret"), "ur filen\n");
        var environment = new HashMap<>(WHOLE);
        environment.remove("TORG_STORE_SECRET");
        environment.put("TORG_STORE_SECRET_FILE", file.toString());
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-r--r--"));
        assertThatExceptionOfType(CannotStart.class)
                .isThrownBy(() -> StoreSettings.from(environment::get))
                .withMessageContaining("chmod 600");

        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-------"));

        assertThat(StoreSettings.from(environment::get).orElseThrow().secret().value())
                .isEqualTo("ur filen");
    }
}
