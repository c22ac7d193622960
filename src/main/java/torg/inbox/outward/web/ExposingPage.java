package torg.inbox.outward.web;

import java.util.List;
import torg.inbox.Conversation;
import torg.inbox.outward.Outward;
import torg.shell.Page;

/** The messages that could expose somebody, with the words that tell. */
public record ExposingPage(Conversation conversation, List<Outward.Warned> warned) implements Page {
    @Override
    public String title() {
        return "outward.may-expose";
    }
}
