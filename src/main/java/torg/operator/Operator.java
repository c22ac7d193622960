package torg.operator;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.springframework.boot.logging.LogLevel;
import org.springframework.boot.logging.LoggingSystem;
import torg.exports.ExportsSettings;
import torg.exports.OriginalsVerification;
import torg.ledger.LedgerKey;
import torg.ledger.Verification;
import torg.vault.CannotStart;
import torg.vault.Database;
import torg.vault.Keys;
import torg.vault.VaultSettings;
import torg.vault.backup.BackupFault;
import torg.vault.backup.BackupSettings;
import torg.vault.store.StoreAway;
import torg.vault.store.StoreSettings;

/**
 * {@code bin/torg}: everything but {@code user}, which is {@link FirstUser}. Exit codes: 0 done, 1 looked at and found wanting
 * (the ledger does not hold, a backup is not whole), 2 could not be done.
 */
public final class Operator {
    private static final String HELP = """
            bin/torg verify              recompute the whole ledger and name the first entry that does not hold;
                                         hold every picture and file against it and name those that are not there
            bin/torg backup [FOLDER]     make a backup while Torg runs, and read it again from end to end
            bin/torg backups [NAME]      list the backups that can still be read; with a name or file, check that one
            bin/torg restore FILE [RECOVERY-FILE]
                                         restore a backup into an empty TORG_DATA; asks for the recovery key
            bin/torg drill [FILE]        try to restore the newest backup, beside a running Torg, and remove it again
            bin/torg bucket              carry pictures and files from the folder to the bucket that TORG_STORE_ADDRESS names,
                                         beside a running Torg; stop it and go on as you like
            bin/torg shred DAY           destroy the keys of all backups made before a day: nobody can read them again
            bin/torg recovery [renew]    make the recovery key, which is shown once
            bin/torg user NAME "Full Name" E-MAIL
                                         let in the first administrator, while Torg is stopped; prints a password
            bin/torg help                this list
            """;

    private final VaultSettings settings;
    private final PrintStream out;
    private final Supplier<StoreCommands> store;
    private final Supplier<BackupCommands> backups;

    Operator(
            VaultSettings settings,
            Supplier<BackupSettings> backups,
            Supplier<Optional<StoreSettings>> store,
            Clock clock,
            PrintStream out,
            Supplier<Optional<String>> paper) {
        this.settings = settings;
        this.out = out;
        this.store = () -> new StoreCommands(settings, store.get(), out);
        this.backups = () -> new BackupCommands(settings, backups.get(), this.store.get(), clock, out, paper);
    }

    public static void main(String[] arguments) {
        LoggingSystem.get(Operator.class.getClassLoader()).setLogLevel(LoggingSystem.ROOT_LOGGER_NAME, LogLevel.ERROR);
        System.exit(new Operator(
                        VaultSettings.from(System.getenv()),
                        () -> BackupSettings.from(System.getenv()),
                        () -> StoreSettings.from(System.getenv()::get),
                        Clock.systemUTC(),
                        System.out,
                        Operator::paper)
                .run(List.of(arguments)));
    }

    /** From the environment, or typed without being shown, or piped in. */
    private static Optional<String> paper() {
        var said = Optional.ofNullable(System.getenv("TORG_RECOVERY_KEY"));
        if (said.isPresent()) {
            return said;
        }
        if (System.console() != null && System.console().isTerminal()) {
            return Optional.ofNullable(System.console().readPassword("Recovery key: "))
                    .map(String::new);
        }
        try {
            return Optional.ofNullable(new BufferedReader(new InputStreamReader(System.in)).readLine());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    int run(List<String> words) {
        try {
            return words.isEmpty() ? help(0) : run(words.getFirst(), words.subList(1, words.size()));
        } catch (BackupFault no) {
            out.println(no.getMessage());
            return switch (no.kind()) {
                case CUT_OFF, DAMAGED, LEDGER, MEDIA, WRONG_KEY, KEY_GONE -> 1;
                default -> 2;
            };
        } catch (CannotStart no) {
            out.println(no.getMessage());
            return 2;
        } catch (StoreAway away) {
            out.println(away.getMessage());
            return 2;
        } catch (SQLException e) {
            out.println("The database stopped answering: " + e.getSQLState());
            return 2;
        }
    }

    private int run(String command, List<String> with) throws SQLException {
        var first = with.stream().findFirst();
        return switch (command + " " + with.size()) {
            case "verify 0" -> verify();
            case "backup 0", "backup 1" -> backups.get().backup(first.map(Path::of));
            case "backups 0" -> backups.get().list();
            case "backups 1" -> backups.get().verify(with.getFirst());
            case "restore 1", "restore 2" ->
                backups.get()
                        .restore(
                                Path.of(with.getFirst()),
                                with.stream().skip(1).findFirst().map(Path::of));
            case "drill 0", "drill 1" -> backups.get().drill(first);
            case "bucket 0" -> store.get().carry();
            case "shred 1" -> backups.get().shred(with.getFirst());
            case "recovery 0" -> backups.get().recover(false);
            case "recovery 1" -> first.get().equals("renew") ? backups.get().recover(true) : help(2);
            case "help 0" -> help(0);
            default -> help(2);
        };
    }

    private int help(int code) {
        out.print(HELP);
        return code;
    }

    private int verify() throws SQLException {
        var key = new Keys(settings).ledgerKeys().getPublic();
        try (var database = Database.join(settings);
                var connection = database.connect()) {
            var result = new Verification(connection, key).run();
            out.printf("Entries in the tree   %,d%n", result.entries());
            out.printf("Waiting for a place   %,d%n", result.waiting());
            out.printf("Disposed of           %,d%n", result.disposed());
            out.printf("Signed heads          %,d%n", result.heads());
            result.newest()
                    .ifPresent(head -> out.print("Newest head\n  "
                            + head.body().replace("\n", "\n  ").stripTrailing() + "\n"));
            out.println("Key                   " + LedgerKey.fingerprint(key));
            if (result.holds()) {
                out.println("The ledger holds.");
                return Math.max(store.get().verify(connection), archives(connection));
            }
            var fault = result.fault().get();
            out.printf(
                    "THE LEDGER DOES NOT HOLD at place %d%s: %s%n",
                    fault.leafIndex(), fault.entry().map(e -> ", entry " + e).orElse(""), fault.what());
            return 1;
        }
    }

    private int archives(Connection connection) throws SQLException {
        var folder = ExportsSettings.folder(System.getenv(), settings);
        var result = new OriginalsVerification(connection, folder).run();
        out.printf("Platforms' archives   %,d%n", result.files());
        result.faults().forEach(fault -> out.printf("ARCHIVE %d: %s%n", fault.export(), fault.what()));
        out.println(result.holds() ? "The archives hold." : "THE ARCHIVES DO NOT HOLD.");
        return result.holds() ? 0 : 1;
    }
}
