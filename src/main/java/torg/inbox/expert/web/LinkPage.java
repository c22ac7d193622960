package torg.inbox.expert.web;

import torg.shell.Page;

/** The link to somebody outside the city, shown once. */
public record LinkPage(long conversation, String link) implements Page {
    @Override
    public String title() {
        return "expert.link";
    }
}
