package torg;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.springframework.boot.test.util.TestPropertyValues;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.support.GenericApplicationContext;
import torg.vault.VaultSettings;

/** What a house in a test or a benchmark stands on. */
public final class Ground {
    private static final Path PROGRAMS = Path.of("target/postgres").toAbsolutePath();

    private Ground() {}

    /** A data folder. To unpack PostgreSQL's programs costs as much as the rest of a start: for tests they lie ready elsewhere. */
    public static Path folder(Path data) {
        try {
            Files.createDirectories(PROGRAMS);
            Files.createSymbolicLink(Files.createDirectories(data).resolve("postgres"), PROGRAMS);
            return data;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Puts a house on a foundation of its own, with a town of this size. */
    public static void under(
            VaultSettings settings, int port, int accounts, int conversations, ConfigurableApplicationContext context) {
        TestPropertyValues.of(
                        "server.port=" + port,
                        "torg.address=http://localhost:" + port,
                        "torg.city=Sundhamn",
                        "torg.sites=sundhamn.example",
                        "torg.town.accounts=" + accounts,
                        "torg.town.conversations=" + conversations)
                .applyTo(context);
        Torg.foundation(settings).accept((GenericApplicationContext) context);
    }
}
