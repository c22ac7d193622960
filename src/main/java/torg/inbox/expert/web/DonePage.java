package torg.inbox.expert.web;

import torg.shell.Page;

/** Thanks to somebody outside the city. */
public record DonePage() implements Page {
    @Override
    public String title() {
        return "expert.thanks";
    }
}
