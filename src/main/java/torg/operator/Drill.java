package torg.operator;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.Optional;
import torg.vault.Keys;
import torg.vault.VaultSettings;
import torg.vault.backup.BackupFault;
import torg.vault.backup.BackupFile;
import torg.vault.backup.Contents;
import torg.vault.backup.Restoring;

/**
 * A restore that is tried while nothing burns: into the folder {@code drill}, on a database of its own, with no page opened and
 * no job run, so that nothing of it is ever sent. The whole ledger is recomputed, and everything is removed again.
 */
final class Drill {
    private final VaultSettings scratch;

    Drill(VaultSettings vault) {
        this.scratch = new VaultSettings(
                vault.data().resolve("drill"), Optional.empty(), vault.masterKey(), vault.production(), 2);
    }

    /** Where it is restored, as long as it lasts. */
    VaultSettings scratch() {
        return scratch;
    }

    /**
     * @param look what else is asked of what is restored, before it is removed
     * @throws BackupFault when the backup could not be restored, or is not what was backed up
     */
    Contents of(BackupFile file, byte[] key, Restoring.Trial look) {
        try {
            remove(scratch.data()); // what an interrupted drill left
            return new Restoring(scratch).from(file, key, (restored, contents) -> {
                LedgerWitness.test(
                        restored, contents, new Keys(scratch).ledgerKeys().getPublic());
                look.of(restored, contents);
            });
        } finally {
            remove(scratch.data());
        }
    }

    private static void remove(Path folder) {
        if (Files.notExists(folder)) {
            return;
        }
        try (var all = Files.walk(folder)) {
            for (var path : all.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(path);
            }
        } catch (IOException e) {
            throw new BackupFault(
                    BackupFault.Kind.NOT_WRITTEN, "%s cannot be removed: %s".formatted(folder, e.getMessage()));
        }
    }
}
