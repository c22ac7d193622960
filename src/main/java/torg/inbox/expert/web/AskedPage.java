package torg.inbox.expert.web;

import java.time.LocalDate;
import java.util.List;
import torg.inbox.Message;
import torg.inbox.expert.Asked;
import torg.shell.Page;
import torg.shell.Problems;

/** One question to one who knows: what residents wrote, masked, what is asked, and the thread. */
public record AskedPage(
        Asked asked, List<Message> messages, String to, String words, LocalDate today, Problems problems)
        implements Page {
    @Override
    public String title() {
        return "expert.question";
    }
}
