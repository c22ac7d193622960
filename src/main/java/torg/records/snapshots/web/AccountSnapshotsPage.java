package torg.records.snapshots.web;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import torg.ledger.Line;
import torg.records.snapshots.Schedule;
import torg.records.snapshots.Snapshot;
import torg.records.snapshots.Term;
import torg.shell.Page;
import torg.shell.Problems;

/**
 * The pictures of one account.
 *
 * @param obstacle why Torg cannot take one here; empty when it can
 * @param shown the good one that shows it last; a later one that failed stands in the list and never here
 */
public record AccountSnapshotsPage(
        long account,
        String name,
        String brand,
        Term term,
        Optional<String> obstacle,
        Optional<Schedule.Standing> standing,
        Optional<Snapshot> shown,
        List<Attempt> attempts,
        boolean mayMake,
        LocalDate today,
        List<Line> history,
        PictureForm form,
        Problems problems)
        implements Page {

    /** @param changed whether it looks otherwise than the good one before it; empty where there is none to compare with */
    public record Attempt(Snapshot snapshot, Optional<Boolean> changed) {}

    @Override
    public String title() {
        return "records.snapshots.title";
    }

    /** The newest attempt came to nothing, so what is shown is older than one might think. */
    public Optional<String> failedLast() {
        return attempts.stream()
                .findFirst()
                .flatMap(attempt -> attempt.snapshot().failed());
    }
}
