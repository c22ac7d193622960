package torg.operator;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Supplier;
import torg.vault.backup.BackupFault;
import torg.vault.backup.BackupFile;
import torg.vault.backup.BackupSettings;
import torg.vault.backup.Backups;
import torg.vault.backup.RecoveryKey;

/** Finds a backup and the key that opens it. */
final class Opening {
    private final BackupSettings settings;
    private final Backups backups;
    private final Supplier<Optional<String>> paper;

    Opening(BackupSettings settings, Backups backups, Supplier<Optional<String>> paper) {
        this.settings = settings;
        this.backups = backups;
        this.paper = paper;
    }

    /** A file, or the name of a backup in the folder of the settings. */
    BackupFile file(String said) {
        var named = settings.folder().map(folder -> folder.resolve(said + Backups.ENDING));
        return new BackupFile(named.filter(Files::exists).orElse(Path.of(said)));
    }

    /** The newest that lies where the settings say. */
    BackupFile newest() {
        return backups.made().reversed().stream()
                .map(one -> file(one.name()))
                .filter(file -> Files.exists(file.path()))
                .findFirst()
                .orElseThrow(() -> new BackupFault(
                        BackupFault.Kind.NOT_WRITTEN,
                        "There is no backup to try: name one, bin/torg drill FILE, or set TORG_BACKUPS."));
    }

    /** With the recovery key when one is said, so that the paper can be tried too; else with the key in the key folder. */
    byte[] key(BackupFile file) {
        return System.getenv("TORG_RECOVERY_KEY") == null
                ? backups.key(file.name())
                : keyOnPaper(file, Optional.empty());
    }

    /** As on a new machine: by the recovery file and the recovery key. */
    byte[] keyOnPaper(BackupFile file, Optional<Path> recoveryFile) {
        var name = file.name();
        var beside = file.path().toAbsolutePath().resolveSibling(name + ".recovery");
        var card = recoveryFile.orElseGet(
                () -> Files.exists(backups.recoveryFile(name)) ? backups.recoveryFile(name) : beside);
        if (!Files.exists(card)) {
            throw new BackupFault(
                    BackupFault.Kind.KEY_GONE,
                    "The recovery file %s.recovery is needed. Name it: bin/torg restore FILE RECOVERY-FILE, or set TORG_BACKUPS_RECOVERY to its folder."
                            .formatted(name));
        }
        var typed = paper.get()
                .orElseThrow(() -> new BackupFault(
                        BackupFault.Kind.NO_RECOVERY_KEY,
                        "The recovery key is needed: type it, or set TORG_RECOVERY_KEY."));
        return Backups.key(name, card, RecoveryKey.typed(typed));
    }
}
