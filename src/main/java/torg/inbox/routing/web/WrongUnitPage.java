package torg.inbox.routing.web;

import java.util.List;
import torg.shell.Page;
import torg.shell.Problems;
import torg.staff.Unit;

/** Where a question should have gone, when the name written was not one unit's. */
public record WrongUnitPage(long conversation, String written, List<Unit> near, Problems problems) implements Page {
    @Override
    public String title() {
        return "routing.wrong-unit";
    }
}
