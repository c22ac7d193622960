package torg.operator;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import torg.ledger.Actor;
import torg.ledger.Ledger;
import torg.vault.backup.BackupSettings;
import torg.vault.backup.Backups;

/** The door to what is known about backups: what was made, what can still be read, and when a restore was last tried. */
@Component
public class Safekeeping {
    /** A night may fail, and be made up for in the morning; two may not. */
    static final Duration TOO_OLD = Duration.ofHours(36);

    /** Nobody has tried in a quarter of a year: then nobody knows. */
    static final Duration LONG_AGO = Duration.ofDays(92);

    private final Runs runs;
    private final Backups backups;
    private final BackupSettings settings;
    private final Ledger ledger;
    private final Clock clock;
    private final Instant opened;

    Safekeeping(Runs runs, Backups backups, BackupSettings settings, Ledger ledger, Clock clock) {
        this.runs = runs;
        this.backups = backups;
        this.settings = settings;
        this.ledger = ledger;
        this.clock = clock;
        this.opened = clock.instant();
    }

    @Transactional
    public void note(Run run) {
        runs.add(run, true);
        ledger.recordAt(run.at(), Actor.TORG, run.event());
    }

    /** Writes down in the ledger what the operator's command has done meanwhile. */
    @Transactional
    public int noteWhatWasDoneBeside() {
        var done = runs.takeForLedger();
        for (var run : done) {
            ledger.recordAt(run.at(), Actor.TORG, run.event());
        }
        return done.size();
    }

    public Optional<Run> newest(Run.Deed deed) {
        return runs.newest(deed);
    }

    public Optional<Run> newestGood(Run.Deed deed) {
        return runs.newestGood(deed);
    }

    /** What is known of the backups of these names. */
    public List<Run> made(List<String> names) {
        return runs.made(names);
    }

    public List<Backups.Made> readable() {
        return backups.made();
    }

    /** Whether backups are to be made here by themselves, and the newest good one is older than a night and a half. */
    public boolean tooOld() {
        return settings.folder().isPresent()
                && runs.newestGood(Run.Deed.MADE)
                        .map(Run::at)
                        .orElse(opened)
                        .isBefore(clock.instant().minus(TOO_OLD));
    }

    public boolean drilledLongAgo() {
        return runs.newestGood(Run.Deed.DRILLED)
                .map(run -> run.at().isBefore(clock.instant().minus(LONG_AGO)))
                .orElse(true);
    }
}
