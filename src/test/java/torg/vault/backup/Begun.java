package torg.vault.backup;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Optional;
import torg.vault.Keys;
import torg.vault.VaultSettings;

/** An installation of which backups have been begun, without the time it takes to make them: their keys are what counts. */
public final class Begun {
    private final VaultSettings vault;
    private final BackupSettings settings;

    public Begun(Path folder) {
        vault = new VaultSettings(folder.resolve("data"), Optional.empty(), Optional.empty(), false, 2);
        settings = new BackupSettings(
                Optional.of(folder.resolve("backups")), Optional.of(folder.resolve("recovery")), Duration.ofDays(35));
        new Keys(vault).check();
        at(Instant.EPOCH).recoverBy(RecoveryKey.fresh());
    }

    public Backups at(Instant now) {
        return new Backups(vault, settings, Clock.fixed(now, ZoneOffset.UTC));
    }

    public Backups.Made one(Instant madeAt) {
        return at(madeAt).begin().getKey();
    }
}
