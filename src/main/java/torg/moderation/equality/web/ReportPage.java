package torg.moderation.equality.web;

import java.util.List;
import torg.moderation.equality.Equality.Line;
import torg.moderation.equality.Equality.Pair;
import torg.shell.Page;
import torg.shell.Problems;

/** The equal treatment report: what was restricted beside what was left, four ways, and a sample to read. */
public record ReportPage(
        String from,
        String to,
        List<Line> grounds,
        List<Line> colleagues,
        List<Line> authors,
        List<Line> topics,
        List<Pair> sample,
        Problems problems)
        implements Page {

    @Override
    public String title() {
        return "moderation.report";
    }

    public boolean empty() {
        return grounds.isEmpty();
    }
}
