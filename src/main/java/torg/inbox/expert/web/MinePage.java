package torg.inbox.expert.web;

import java.time.LocalDate;
import java.util.List;
import torg.inbox.expert.Asked;
import torg.shell.Page;

/** Everything a person has been asked, the soonest first. */
public record MinePage(List<Asked> asked, LocalDate today) implements Page {
    @Override
    public String title() {
        return "expert.asked";
    }
}
