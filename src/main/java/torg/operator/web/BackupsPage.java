package torg.operator.web;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import torg.operator.Run;
import torg.shell.Page;
import torg.vault.backup.Backups;

/**
 * What would be left if the machine burnt tonight.
 *
 * @param folder where a backup goes every night; none is made by itself without
 * @param apart whether the recovery files lie on another disk than Torg's data
 * @param failed the newest attempt, when it failed
 * @param drill the newest trial of a restore, however it went
 * @param copies those that can still be read, the newest first
 */
public record BackupsPage(
        Optional<String> folder,
        long days,
        boolean recoverable,
        boolean apart,
        boolean tooOld,
        boolean drilledLongAgo,
        Optional<Run> newest,
        Optional<Run> failed,
        Optional<Run> drill,
        List<Copy> copies,
        Instant now)
        implements Page {

    /** @param run empty for one that is being made, was interrupted, or was made by a Torg that this one was restored from */
    public record Copy(Backups.Made made, Optional<Run> run) {}

    @Override
    public String title() {
        return "operator.backups";
    }

    public long hoursSince(Run run) {
        return Math.max(0, Duration.between(run.at(), now).toHours());
    }
}
