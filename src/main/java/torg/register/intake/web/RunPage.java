package torg.register.intake.web;

import java.util.List;
import java.util.Map;
import torg.ledger.Line;
import torg.register.intake.Contents;
import torg.register.intake.IntakeFile;
import torg.register.intake.IntakeFile.State;
import torg.register.intake.appraisal.RowResult.Kind;
import torg.shell.Page;

/** How far the run has come, and what it gave. */
public record RunPage(
        long id,
        String name,
        boolean running,
        boolean begun,
        long done,
        long all,
        Map<Kind, Long> counts,
        RowsPart rows,
        List<Line> history)
        implements Page {

    static RunPage of(IntakeFile file, Contents contents, RowsPart rows, List<Line> history) {
        var read = file.reading().isPresent();
        var progress = read ? contents.progress() : new Contents.Progress(0, 0);
        return new RunPage(
                file.id().value(),
                file.name(),
                file.state() instanceof State.Running,
                file.runs() > 0,
                file.runs() > 0 ? progress.done() : 0,
                progress.all(),
                read ? contents.counts() : Map.of(),
                rows,
                history);
    }

    @Override
    public String title() {
        return "register.intake.run.title";
    }

    public long count(Kind kind) {
        return counts.getOrDefault(kind, 0L);
    }

    public long unentered() {
        return count(Kind.DUPLICATE) + count(Kind.INVALID_ADDRESS) + count(Kind.NOT_UNDERSTOOD);
    }
}
