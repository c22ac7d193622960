package torg.operator;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import torg.records.retention.Copies;
import torg.vault.backup.Backups;

/** The backups, to whoever certifies that something is gone: what was disposed of can be read in them until their day. */
@Component
final class BackupCopies implements Copies {
    private final Backups backups;

    BackupCopies(Backups backups) {
        this.backups = backups;
    }

    @Override
    public List<Copy> before(Instant moment) {
        return backups.made().stream()
                .filter(made -> made.madeAt().isBefore(moment))
                .sorted(Comparator.comparing(Backups.Made::madeAt))
                .map(made -> new Copy(made.name(), made.madeAt(), Optional.of(made.readableUntil())))
                .toList();
    }

    @Override
    public void shred(Instant before) {
        backups.shred(before);
    }
}
