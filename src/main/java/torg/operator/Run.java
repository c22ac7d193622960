package torg.operator;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import torg.vault.backup.BackupFault;

/**
 * One thing that was done with a backup, and how it went.
 *
 * @param name of the backup; empty where none came to be
 * @param bytes on disk
 * @param entries how many entries of the ledger its newest head signs
 * @param fault why it failed; empty when it did not
 */
public record Run(
        Deed deed, String name, Instant at, Duration took, long bytes, long entries, Optional<BackupFault.Kind> fault) {

    public enum Deed {
        MADE,
        DRILLED,
        SHREDDED,
        RESTORED
    }

    public boolean well() {
        return fault.isEmpty();
    }

    public long megabytes() {
        return (bytes + (1 << 20) - 1) >> 20;
    }

    /** What the ledger says of it. */
    SafekeepingEvent event() {
        var why = fault.map(kind -> kind.name().toLowerCase().replace('_', '-'));
        return switch (deed) {
            case MADE ->
                why.<SafekeepingEvent>map(fault -> new SafekeepingEvent.BackupFailed(name, fault))
                        .orElseGet(() -> new SafekeepingEvent.BackupMade(name, bytes, entries));
            case DRILLED ->
                why.<SafekeepingEvent>map(fault -> new SafekeepingEvent.DrillFailed(name, fault))
                        .orElseGet(() -> new SafekeepingEvent.DrillHeld(name, entries));
            case SHREDDED -> new SafekeepingEvent.BackupShredded(name, why.isEmpty());
            case RESTORED -> new SafekeepingEvent.BackupRestored(name, entries);
        };
    }
}
