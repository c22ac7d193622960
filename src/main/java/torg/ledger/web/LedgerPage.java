package torg.ledger.web;

import java.util.List;
import torg.ledger.Line;
import torg.shell.Page;

/** The newest signed heads for everybody, and the newest lines for those who may read them. */
public record LedgerPage(List<HeadView> heads, String key, String fingerprint, List<Line> lines, boolean mayRead)
        implements Page {
    @Override
    public String title() {
        return "ledger.title";
    }
}
