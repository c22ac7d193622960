package torg.operator;

import java.io.PrintStream;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import torg.ledger.LedgerKey;
import torg.ledger.Verification;
import torg.records.media.MediaVerification;
import torg.vault.CannotStart;
import torg.vault.Database;
import torg.vault.Keys;
import torg.vault.VaultSettings;
import torg.vault.store.Shelves;

/** {@code bin/torg verify} and {@code help}; {@code user} is {@link FirstUser}. Exit codes: 0 done, 1 the ledger does not hold, 2 could not be done. */
public final class Operator {
    private static final String HELP = """
            bin/torg verify              recompute the whole ledger and name the first entry that does not hold;
                                         hold every picture and file against it and name those that are not there
            bin/torg user NAME "Full Name" E-MAIL
                                         let in the first administrator, while Torg is stopped; prints a password
            bin/torg help                this list
            """;

    private final VaultSettings settings;
    private final PrintStream out;

    Operator(VaultSettings settings, PrintStream out) {
        this.settings = settings;
        this.out = out;
    }

    public static void main(String[] arguments) {
        System.exit(new Operator(VaultSettings.from(System.getenv()), System.out).run(List.of(arguments)));
    }

    int run(List<String> words) {
        try {
            return switch (words.isEmpty() ? "help" : words.getFirst()) {
                case "verify" -> verify();
                case "help" -> help(0);
                default -> help(2);
            };
        } catch (CannotStart no) {
            out.println(no.getMessage());
            return 2;
        } catch (SQLException e) {
            out.println("The database stopped answering: " + e.getSQLState());
            return 2;
        }
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
                return media(connection);
            }
            var fault = result.fault().get();
            out.printf(
                    "THE LEDGER DOES NOT HOLD at place %d%s: %s%n",
                    fault.leafIndex(), fault.entry().map(e -> ", entry " + e).orElse(""), fault.what());
            return 1;
        }
    }

    /** Only where the ledger holds does it say what should be there. */
    private int media(Connection connection) throws SQLException {
        var result = new MediaVerification(connection, new Shelves(settings)).run();
        out.printf("Media                 %,d in %,d files%n", result.media(), result.contents());
        result.faults().forEach(fault -> out.printf("MEDIUM, entry %d: %s%n", fault.record(), fault.what()));
        out.println(result.holds() ? "The media hold." : "THE MEDIA DO NOT HOLD.");
        return result.holds() ? 0 : 1;
    }
}
