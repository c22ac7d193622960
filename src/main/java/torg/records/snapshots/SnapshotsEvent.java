package torg.records.snapshots;

import java.time.LocalDate;
import torg.ledger.Happening;

/** What happens with the pictures of how accounts looked. */
public sealed interface SnapshotsEvent extends Happening {
    long account();

    @Override
    default String subject() {
        return "snapshot/" + account();
    }

    record SnapshotTaken(long account, long snapshot, LocalDate on, Why why, String page, String sha256)
            implements SnapshotsEvent {}

    /** Somebody has brought a picture they took themselves. */
    record SnapshotBrought(long account, long snapshot, LocalDate on, String page, String sha256)
            implements SnapshotsEvent {}

    record SnapshotFailed(long account, Why why, String word) implements SnapshotsEvent {}

    /** It was to be there by a day and is not (domain.md D61). */
    record SnapshotLate(long account, LocalDate due) implements SnapshotsEvent {}
}
