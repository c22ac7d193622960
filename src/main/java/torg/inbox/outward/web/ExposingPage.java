package torg.inbox.outward.web;

import java.util.List;
import torg.inbox.outward.Outward;
import torg.platforms.Network;
import torg.shell.Page;

/** The messages that could expose somebody, with the words that tell. */
public record ExposingPage(long conversation, String author, Network network, List<Outward.Warned> warned) implements Page {
    @Override
    public String title() {
        return "outward.may-expose";
    }
}
