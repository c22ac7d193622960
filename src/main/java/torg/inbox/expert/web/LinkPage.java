package torg.inbox.expert.web;

import torg.shell.Page;

/**
 * The link to somebody outside the city, shown once.
 *
 * @param sent whether it is also e-mailed to them
 */
public record LinkPage(long conversation, String link, boolean sent) implements Page {
    @Override
    public String title() {
        return "expert.link";
    }
}
