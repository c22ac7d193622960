package torg.records.web;

import java.util.List;
import torg.records.secrecy.Marking;
import torg.shell.Page;

/** What is marked as secret today, for those who may see it. */
public record MarkedPage(List<Marking> markings) implements Page {
    @Override
    public String title() {
        return "records.marked";
    }
}
