package torg.inbox.storm.web;

import java.util.List;
import torg.inbox.storm.Storms;
import torg.shell.Page;

/** The storms of the last month. */
public record StormsPage(List<Storms.Storm> storms) implements Page {
    @Override
    public String title() {
        return "storm.title";
    }
}
