package torg.operator;

import java.io.PrintStream;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import torg.records.media.MediaVerification;
import torg.vault.Database;
import torg.vault.VaultSettings;
import torg.vault.backup.BackupFault;
import torg.vault.store.Carrying;
import torg.vault.store.Inventory;
import torg.vault.store.Sha256;
import torg.vault.store.Shelves;
import torg.vault.store.StoreAway;
import torg.vault.store.StoreSettings;

/** What {@code bin/torg} does with the place where pictures and files lie: the folder, or the bucket that the settings name. */
final class StoreCommands {
    private static final int NAMED_AT_MOST = 20;

    private final VaultSettings vault;
    private final Optional<StoreSettings> store;
    private final PrintStream out;

    StoreCommands(VaultSettings vault, Optional<StoreSettings> store, PrintStream out) {
        this.vault = vault;
        this.store = store;
        this.out = out;
    }

    /** Only where the ledger holds does it say what should be there. @throws StoreAway */
    int verify(Connection connection) throws SQLException {
        var result = new MediaVerification(connection, Shelves.of(vault, store)).run();
        out.printf("Media                 %,d in %,d files%n", result.media(), result.contents());
        result.faults().forEach(fault -> out.printf("MEDIUM, entry %d: %s%n", fault.record(), fault.what()));
        out.println(result.holds() ? "The media hold." : "THE MEDIA DO NOT HOLD.");
        return result.holds() ? 0 : 1;
    }

    /** Carries what is still in the folder to the bucket. */
    int carry() throws SQLException {
        if (store.isEmpty()) {
            out.println(
                    "No bucket is named. Set TORG_STORE_ADDRESS and what belongs to it, for Torg as well as for this.");
            return 2;
        }
        try (var database = Database.join(vault);
                var connection = database.connect()) {
            var carrying = new Carrying(connection, vault, store.get());
            try {
                var result = carrying.run();
                tell(result);
                out.println(
                        result.faults().isEmpty()
                                ? "Nothing is left in the folder. Check with bin/torg verify."
                                : "What is named above stays in the folder.");
                return result.faults().isEmpty() ? 0 : 1;
            } catch (StoreAway away) {
                tell(carrying.soFar());
                out.println("It was interrupted. Run it again, and it goes on with the rest.");
                throw away;
            }
        }
    }

    private void tell(Carrying.Result result) {
        out.printf(
                "Carried               %,d, copied and read back (%,d MB)%n", result.carried(), result.bytes() >> 20);
        if (result.forgotten() > 0) {
            out.printf("Removed               %,d that nothing refers to%n", result.forgotten());
        }
        result.faults().forEach(fault -> out.println("NOT CARRIED           " + fault));
    }

    /** What a backup names and does not hold. */
    void namedIn(Connection connection) throws SQLException {
        if (store.isEmpty()) {
            return;
        }
        try (var statement = connection.createStatement();
                var row = statement.executeQuery("select count(*), coalesce(sum(bytes), 0) from stored_content")) {
            row.next();
            out.printf(
                    "Named, not copied     %,d pictures and files, %,d MB: they lie in the bucket %s%n",
                    row.getLong(1), row.getLong(2) >> 20, store.get().bucket());
        }
    }

    /** What must lie in the store after a restore and does not; nothing is said where all of it does. */
    List<String> missing(Connection restored) throws SQLException {
        try {
            var shelves = Shelves.of(vault, store);
            var missing = Inventory.of(restored, shelves).missing();
            if (missing.isEmpty()) {
                return List.of();
            }
            return List.of(
                    "Missing               %,d pictures and files:".formatted(missing.size()),
                    named(missing, shelves),
                    "They were disposed of after the backup was made, or are lost%s."
                            .formatted(
                                    store.isEmpty()
                                            ? ", or lie in a bucket that TORG_STORE_ADDRESS does not name"
                                            : ""));
        } catch (StoreAway away) {
            return List.of(
                    away.getMessage() + " Whether the pictures and files are there, bin/torg verify tells later.");
        }
    }

    private static String named(List<Sha256> missing, Shelves shelves) {
        var named = missing.stream()
                .limit(NAMED_AT_MOST)
                .map(hash -> "  " + shelves.place(hash))
                .collect(Collectors.joining("\n"));
        return missing.size() > NAMED_AT_MOST ? named + "\n  …" : named;
    }

    /** @throws BackupFault when something that is still wanted today could not be had after a restore */
    void tried(VaultSettings drill, Connection restored, Connection living) throws SQLException {
        try {
            var shelves = Shelves.of(drill, store);
            var missed = Inventory.of(restored, shelves).missedBy(living);
            if (!missed.isEmpty()) {
                throw new BackupFault(
                        BackupFault.Kind.MEDIA,
                        "The backup was restored, but %,d pictures and files that it names are missing:%n%s"
                                .formatted(missed.size(), named(missed, shelves)));
            }
        } catch (StoreAway away) {
            throw new BackupFault(BackupFault.Kind.MEDIA, "The backup was restored, but: " + away.getMessage());
        }
    }
}
