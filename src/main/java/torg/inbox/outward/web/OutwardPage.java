package torg.inbox.outward.web;

import java.util.List;
import torg.inbox.Conversation;
import torg.inbox.Message;
import torg.shell.Page;

/** How it looks in public. */
public record OutwardPage(Conversation conversation, List<Message> messages) implements Page {
    @Override
    public String title() {
        return "outward.title";
    }
}
