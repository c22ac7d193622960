package torg.inbox.expert.web;

import java.time.LocalDate;
import java.util.List;
import torg.inbox.expert.Asked;
import torg.shell.Page;
import torg.shell.Problems;

/** Who has been asked about a conversation, and what they said. For those who answer it; never for whoever asked the city. */
public record ExpertsPage(
        long conversation,
        String preview,
        List<Asked> asked,
        boolean mayAsk,
        LocalDate today,
        AskForm form,
        Problems problems)
        implements Page {
    @Override
    public String title() {
        return "expert.ask";
    }
}
