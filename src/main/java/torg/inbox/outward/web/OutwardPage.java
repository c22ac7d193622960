package torg.inbox.outward.web;

import java.util.List;
import torg.inbox.Message;
import torg.platforms.Network;
import torg.shell.Page;

/** How it looks in public. */
public record OutwardPage(long conversation, String author, Network network, List<Message> messages) implements Page {
    @Override
    public String title() {
        return "outward.title";
    }
}
