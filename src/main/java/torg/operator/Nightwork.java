package torg.operator;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import torg.vault.Database;
import torg.vault.backup.BackupFault;
import torg.vault.backup.Backups;
import torg.vault.backup.Copying;

/** What is done with backups while the city sleeps. A night that fails is written down, and the page and the health say so. */
class Nightwork {
    private final Copying copying;
    private final Backups backups;
    private final Database database;
    private final Safekeeping safekeeping;
    private final Clock clock;

    Nightwork(Copying copying, Backups backups, Database database, Safekeeping safekeeping, Clock clock) {
        this.copying = copying;
        this.backups = backups;
        this.database = database;
        this.safekeeping = safekeeping;
        this.clock = clock;
    }

    void backup(Path folder) {
        var began = clock.instant();
        try {
            var finished = copying.into(folder, database, new LedgerWitness());
            safekeeping.note(new Run(
                    Run.Deed.MADE,
                    finished.made().name(),
                    finished.made().madeAt(),
                    Duration.between(began, clock.instant()),
                    finished.size(),
                    LedgerWitness.entries(finished.contents()),
                    Optional.empty()));
        } catch (BackupFault fault) {
            safekeeping.note(new Run(
                    Run.Deed.MADE,
                    "",
                    began,
                    Duration.between(began, clock.instant()),
                    0,
                    0,
                    Optional.of(fault.kind())));
        }
    }

    void shred() {
        var shredded = backups.shredExpired();
        shredded.gone().forEach(one -> note(one, Optional.empty()));
        shredded.owed().forEach(one -> note(one, Optional.of(BackupFault.Kind.NOT_WRITTEN)));
    }

    private void note(Backups.Made one, Optional<BackupFault.Kind> fault) {
        safekeeping.note(new Run(Run.Deed.SHREDDED, one.name(), clock.instant(), Duration.ZERO, 0, 0, fault));
    }
}
