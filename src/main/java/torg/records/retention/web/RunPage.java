package torg.records.retention.web;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import torg.privacy.disposal.Stock.Document;
import torg.records.retention.Copies.Copy;
import torg.records.retention.Fates;
import torg.records.retention.Plan;
import torg.records.retention.Run;
import torg.records.retention.RunLine;
import torg.records.retention.Tally;
import torg.shell.Page;
import torg.shell.Problems;

/**
 * A disposal before it is confirmed, while it goes on and afterwards.
 *
 * @param counts by what has come of them
 * @param preview what waits to be confirmed, masked; empty afterwards
 * @param why how many stayed, by the key of why
 * @param stayed the first of them
 * @param copies the backups that still hold what is gone from Torg
 * @param known whether Torg knows of backups
 * @param mine whether the reader proposed it, and so neither confirms it nor makes backups unreadable
 */
public record RunPage(
        Run run,
        Plan plan,
        Plan.Line line,
        List<String> repealed,
        Map<String, Long> counts,
        List<Tally> tallies,
        List<Document> preview,
        Map<String, Long> why,
        List<RunLine> stayed,
        List<Copy> copies,
        boolean known,
        boolean mine,
        ReasonForm form,
        Problems problems)
        implements Page {

    @Override
    public String title() {
        return "retention.disposal";
    }

    public String here() {
        return "/retention/disposals/" + run.id();
    }

    public String said() {
        return Fates.said(line);
    }

    public long gone() {
        return counts.getOrDefault("GONE", 0L);
    }

    public long held() {
        return counts.getOrDefault("HELD", 0L);
    }

    public long all() {
        return counts.values().stream().mapToLong(Long::longValue).sum();
    }

    public long done() {
        return gone() + held();
    }

    public boolean proposed() {
        return run.state() instanceof Run.State.Proposed;
    }

    public Optional<Run.State.Declined> declined() {
        return run.state() instanceof Run.State.Declined declined ? Optional.of(declined) : Optional.empty();
    }

    public Optional<Run.Person> second() {
        return switch (run.state()) {
            case Run.State.Proposed proposed -> Optional.empty();
            case Run.State.Declined declined -> Optional.empty();
            case Run.State.Running running -> Optional.of(running.second());
            case Run.State.Finished finished -> Optional.of(finished.second());
        };
    }

    public Optional<String> stopped() {
        return switch (run.state()) {
            case Run.State.Proposed proposed -> Optional.empty();
            case Run.State.Declined declined -> Optional.empty();
            case Run.State.Running running -> running.stopped();
            case Run.State.Finished finished -> finished.stopped();
        };
    }

    public Optional<Run.State.Finished> finished() {
        return run.finished();
    }

    public Optional<Run.Last> last() {
        return run.finished().flatMap(finished -> finished.certified().last());
    }

    public static String to(Document document) {
        return RehearsalPage.to(document);
    }
}
