package torg.inbox.exposure.web;

import java.time.LocalDate;
import java.util.List;
import torg.inbox.exposure.Exposure;
import torg.shell.Page;

/** How much of what may be threats each colleague has read. Counts, and never content (domain.md D30). */
public record ExposurePage(List<Exposure.Load> loads, LocalDate since) implements Page {
    @Override
    public String title() {
        return "exposure.report";
    }
}
