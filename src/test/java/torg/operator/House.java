package torg.operator;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import torg.vault.Database;
import torg.vault.VaultSettings;
import torg.vault.backup.BackupFile;
import torg.vault.backup.BackupSettings;
import torg.vault.backup.Backups;
import torg.vault.store.StoreSettings;

/** An installation over the tests' database, with a data folder of its own, so that its keys are nobody else's business. */
final class House {
    private static final Pattern PAPER = Pattern.compile("[0-9A-Z]{4}(?:-[0-9A-Z]{4}){7}");

    final VaultSettings vault;
    final BackupSettings settings;
    final Backups backups;
    Optional<StoreSettings> store = Optional.empty();
    private final Clock clock;

    /** @param keys whose master key and ledger key this house has */
    House(Path folder, VaultSettings keys, Database database, Clock clock) throws IOException {
        this.clock = clock;
        vault = new VaultSettings(
                folder.resolve("house"),
                Optional.of(new VaultSettings.External(database.url(), database.user(), database.password())),
                Optional.empty(),
                false,
                2);
        settings = new BackupSettings(
                Optional.of(folder.resolve("backups")), Optional.of(folder.resolve("recovery")), Duration.ofDays(35));
        backups = new Backups(vault, settings, clock);
        Files.createDirectories(vault.keys());
        for (var key : List.of("master.key", "ledger.key")) {
            Files.copy(keys.keys().resolve(key), vault.keys().resolve(key));
        }
        copy(keys.data().resolve("media"), vault.data().resolve("media"));
    }

    /** What residents sent belongs to the database, and the house has it for itself. */
    private static void copy(Path from, Path to) throws IOException {
        if (Files.notExists(from)) {
            return;
        }
        try (var all = Files.walk(from)) {
            for (var path : all.toList()) {
                try {
                    Files.copy(path, to.resolve(from.relativize(path)));
                } catch (NoSuchFileException gone) {
                    // another test has just let go of it
                }
            }
        }
    }

    /** What {@code bin/torg} said, and how it ended. */
    record Said(int code, String words) {
        String paper() {
            var found = PAPER.matcher(words);
            return found.find() ? found.group() : "";
        }
    }

    Said torg(String... words) {
        return torg(vault, settings, Optional.empty(), words);
    }

    /** On another machine, where only this is known. */
    Said torg(VaultSettings there, BackupSettings known, Optional<String> paper, String... words) {
        var said = new ByteArrayOutputStream();
        var code = new Operator(
                        there,
                        () -> known,
                        () -> store,
                        clock,
                        new PrintStream(said, true, StandardCharsets.UTF_8),
                        () -> paper)
                .run(List.of(words));
        return new Said(code, said.toString(StandardCharsets.UTF_8));
    }

    BackupFile newest() {
        return file(backups.made().getLast().name());
    }

    BackupFile file(String name) {
        return new BackupFile(settings.folder().orElseThrow().resolve(name + Backups.ENDING));
    }
}
