package torg.inbox.expert.web;

import java.time.Instant;
import torg.shell.Page;

/** What somebody outside the city has answered, for as long as their link is good; nothing else is shown by it any more. */
public record SentPage(String name, String words, Instant at) implements Page {
    @Override
    public String title() {
        return "expert.thanks";
    }
}
