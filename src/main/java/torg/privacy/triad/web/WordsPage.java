package torg.privacy.triad.web;

import java.util.List;
import java.util.Map;
import torg.ledger.Line;
import torg.privacy.triad.WordKind;
import torg.shell.Page;
import torg.shell.Problems;
import torg.staff.Unit;

/** One board's lists of words that warn. */
public record WordsPage(
        List<Unit> boards, Unit board, Map<WordKind, String> lists, List<Line> history, Problems problems)
        implements Page {
    @Override
    public String title() {
        return "triad.title";
    }
}
