package torg.ledger.web;

import java.util.List;
import torg.ledger.Line;
import torg.shell.Page;

/** The newest signed heads and the newest heads of days for everybody, and the newest lines for those who may read them. */
public record LedgerPage(
        List<HeadView> heads,
        List<DaysPage.Day> days,
        String key,
        String fingerprint,
        List<Line> lines,
        boolean mayRead)
        implements Page {
    @Override
    public String title() {
        return "ledger.title";
    }
}
