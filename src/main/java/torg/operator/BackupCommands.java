package torg.operator;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Optional;
import java.util.function.Supplier;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;
import torg.shell.Words;
import torg.vault.Database;
import torg.vault.Keys;
import torg.vault.VaultSettings;
import torg.vault.backup.BackupFault;
import torg.vault.backup.BackupFile;
import torg.vault.backup.BackupSettings;
import torg.vault.backup.Backups;
import torg.vault.backup.Copying;
import torg.vault.backup.RecoveryKey;
import torg.vault.backup.Restoring;

/** What {@code bin/torg} does with backups. Each returns its exit code; a {@link BackupFault} says why something was not done. */
final class BackupCommands {
    private final VaultSettings vault;
    private final BackupSettings settings;
    private final Backups backups;
    private final StoreCommands store;
    private final Clock clock;
    private final PrintStream out;
    private final Opening opening;

    /** @param paper asks for the recovery key */
    BackupCommands(
            VaultSettings vault,
            BackupSettings settings,
            StoreCommands store,
            Clock clock,
            PrintStream out,
            Supplier<Optional<String>> paper) {
        this.vault = vault;
        this.settings = settings;
        this.backups = new Backups(vault, settings, clock);
        this.store = store;
        this.clock = clock;
        this.out = out;
        this.opening = new Opening(settings, backups, paper);
    }

    int backup(Optional<Path> said) throws SQLException {
        var folder = said.or(settings::folder)
                .orElseThrow(() -> new BackupFault(
                        BackupFault.Kind.NOT_WRITTEN, "Say where to: bin/torg backup FOLDER, or set TORG_BACKUPS."));
        if (!backups.recoverable()) {
            recovery();
        }
        var began = clock.instant();
        try (var database = Database.join(vault);
                var connection = database.connect()) {
            try {
                var finished = new Copying(vault, settings, backups).into(folder, database, new LedgerWitness());
                var run = new Run(
                        Run.Deed.MADE,
                        finished.made().name(),
                        finished.made().madeAt(),
                        since(began),
                        finished.size(),
                        LedgerWitness.entries(finished.contents()),
                        Optional.empty());
                note(connection, run);
                out.printf("Made and read again   %s%n", finished.file());
                out.printf("Size                  %,d MB%n", run.megabytes());
                out.printf("Rows                  %,d%n", finished.contents().allRows());
                out.printf("Files                 %,d%n", finished.contents().files());
                store.namedIn(connection);
                out.printf("Ledger                %,d entries%n", run.entries());
                out.printf("Can be read until     %s%n", day(finished.made().readableUntil()));
                out.printf("Recovery file         %s%n", backups.recoveryFile(run.name()));
                if (!backups.apart()) {
                    out.println("""
                            The recovery file lies on the same disk as Torg. If this machine is lost, nobody can read the backup.
                            Set TORG_BACKUPS_RECOVERY to a folder on another machine, apart from the backups too.""");
                }
                return 0;
            } catch (BackupFault fault) {
                note(connection, new Run(Run.Deed.MADE, "", began, since(began), 0, 0, Optional.of(fault.kind())));
                throw fault;
            }
        }
    }

    /** Prints a recovery key that nobody has yet, and puts it in force. */
    int recovery() {
        var fresh = RecoveryKey.fresh();
        out.printf("""
                The recovery key, shown this once. Print it and keep it where neither Torg nor the backups are:

                    %s

                It opens the backups when Torg's own machine is lost, together with the recovery files.
                """, fresh.text().value());
        backups.recoverBy(fresh);
        out.println("It is in force from now on.");
        return 0;
    }

    int recover(boolean renew) {
        if (backups.recoverable() && !renew) {
            out.println(
                    "There is a recovery key already, and it is shown only once. For a new one: bin/torg recovery renew");
            return 1;
        }
        return recovery();
    }

    int list() {
        var made = backups.made();
        out.println(made.isEmpty() ? "No backup can be read." : "These can be read:");
        for (var one : made) {
            out.printf("  %s   until %s%s%n", one.name(), day(one.readableUntil()), place(one));
        }
        return 0;
    }

    private String place(Backups.Made one) {
        return settings.folder()
                .map(folder -> folder.resolve(one.name() + Backups.ENDING))
                .map(file -> Files.exists(file) ? "" : "   (not in " + file.getParent() + ")")
                .orElse("");
    }

    /** Reads one from end to end and restores nothing. */
    int verify(String which) {
        var file = opening.file(which);
        var contents = file.check(opening.key(file));
        out.printf(
                "%s is whole: %,d rows in %d tables, %,d files, %,d MB, the ledger with %,d entries.%n",
                contents.name(),
                contents.allRows(),
                contents.rows().size(),
                contents.files(),
                contents.bytes() >> 20,
                LedgerWitness.entries(contents));
        return 0;
    }

    int restore(Path path, Optional<Path> recoveryFile) {
        var file = new BackupFile(path);
        var key = opening.keyOnPaper(file, recoveryFile);
        var began = clock.instant();
        var missing = new ArrayList<String>();
        var contents = new Restoring(vault).from(file, key, (connection, restored) -> {
            LedgerWitness.test(
                    connection, restored, new Keys(vault).ledgerKeys().getPublic());
            note(
                    connection,
                    new Run(
                            Run.Deed.RESTORED,
                            restored.name(),
                            clock.instant(),
                            since(began),
                            size(path),
                            LedgerWitness.entries(restored),
                            Optional.empty()));
            missing.addAll(store.missing(connection));
        });
        out.printf("Restored              %s%n", contents.name());
        out.printf("As it was             %s%n", Words.time(contents.madeAt()));
        out.printf("Rows                  %,d%n", contents.allRows());
        out.printf("The ledger holds      %,d entries%n", LedgerWitness.entries(contents));
        missing.forEach(out::println);
        out.println("""
                What was done after the backup was made is not here. Start Torg when you have read "After a restore" in docs/operate.md.""");
        return missing.isEmpty() ? 0 : 1;
    }

    /** Restores the newest backup into a folder that is removed afterwards, on a database of its own, and opens no door. */
    int drill(Optional<String> said) throws SQLException {
        var began = clock.instant();
        var file = said.map(opening::file).orElseGet(opening::newest);
        try (var database = Database.join(vault);
                var connection = database.connect()) {
            try {
                var drill = new Drill(vault);
                var contents = drill.of(
                        file, opening.key(file), (restored, its) -> store.tried(drill.scratch(), restored, connection));
                note(
                        connection,
                        new Run(
                                Run.Deed.DRILLED,
                                contents.name(),
                                clock.instant(),
                                since(began),
                                size(file.path()),
                                LedgerWitness.entries(contents),
                                Optional.empty()));
                out.printf(
                        "%s was restored and held: %,d rows, %,d entries in the ledger, %d seconds.%n",
                        contents.name(),
                        contents.allRows(),
                        LedgerWitness.entries(contents),
                        since(began).toSeconds());
                return 0;
            } catch (BackupFault fault) {
                note(
                        connection,
                        new Run(
                                Run.Deed.DRILLED,
                                nameOf(file),
                                clock.instant(),
                                since(began),
                                0,
                                0,
                                Optional.of(fault.kind())));
                throw fault;
            }
        }
    }

    /** Destroys the keys of all that were made before a day. */
    int shred(String before) throws SQLException {
        var shredded = backups.shred(moment(before));
        shredded.gone().forEach(one -> out.printf("%s can never be read again.%n", one.name()));
        shredded.owed()
                .forEach(one -> out.printf(
                        "%s: the key here is destroyed, but the recovery folder %s is not there. It is tried again every night; until then the recovery key still opens it.%n",
                        one.name(), backups.recoveryFile(one.name()).getParent()));
        if (shredded.gone().isEmpty() && shredded.owed().isEmpty()) {
            out.println("No backup that can be read was made before then.");
            return 0;
        }
        try (var database = Database.join(vault);
                var connection = database.connect()) {
            for (var one : shredded.gone()) {
                note(connection, shredding(one, Optional.empty()));
            }
            for (var one : shredded.owed()) {
                note(connection, shredding(one, Optional.of(BackupFault.Kind.NOT_WRITTEN)));
            }
        }
        return shredded.owed().isEmpty() ? 0 : 1;
    }

    private Run shredding(Backups.Made one, Optional<BackupFault.Kind> fault) {
        return new Run(Run.Deed.SHREDDED, one.name(), clock.instant(), Duration.ZERO, 0, 0, fault);
    }

    private static Instant moment(String said) {
        try {
            return said.length() == 10
                    ? LocalDate.parse(said).atStartOfDay(Words.ZONE).toInstant()
                    : Instant.parse(said);
        } catch (DateTimeException e) {
            throw new BackupFault(
                    BackupFault.Kind.NOT_WRITTEN,
                    "\"%s\" is no day. Write it as 2027-01-31, or with a time as 2027-01-31T12:00:00Z."
                            .formatted(said));
        }
    }

    private static String nameOf(BackupFile file) {
        try {
            return file.name();
        } catch (BackupFault unreadable) {
            return "";
        }
    }

    private static void note(Connection connection, Run run) {
        new Runs(JdbcClient.create(new SingleConnectionDataSource(connection, true))).add(run, false);
    }

    private static long size(Path file) {
        try {
            return Files.size(file);
        } catch (IOException e) {
            return 0;
        }
    }

    private Duration since(Instant began) {
        return Duration.between(began, clock.instant());
    }

    private static String day(Instant at) {
        return at.atZone(Words.ZONE).toLocalDate().toString();
    }
}
