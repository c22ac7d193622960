package torg.register.processing.web;

import java.util.List;
import torg.ledger.Line;
import torg.platforms.Network;
import torg.register.processing.Basis;
import torg.shell.Page;
import torg.shell.Problems;

/** Where one platform's data goes, and the form for a new check. */
public record TransferPage(Network network, CheckForm form, List<Line> history, Problems problems) implements Page {
    @Override
    public String title() {
        return "processing.transfer";
    }

    public Basis[] bases() {
        return Basis.values();
    }
}
