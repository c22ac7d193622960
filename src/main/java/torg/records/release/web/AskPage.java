package torg.records.release.web;

import java.util.List;
import torg.records.release.Delivery;
import torg.shell.Page;
import torg.shell.Problems;

/** Anybody asks for public records; nobody is asked who they are. */
public record AskPage(List<ReleasesPage.Board> boards, RequestForm form, Problems problems) implements Page {

    @Override
    public String title() {
        return "release.ask";
    }

    public Delivery[] deliveries() {
        return Delivery.values();
    }
}
