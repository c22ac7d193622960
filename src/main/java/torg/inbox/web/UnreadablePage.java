package torg.inbox.web;

import java.util.List;
import torg.platforms.arrivals.Arrivals;
import torg.shell.Page;

/** Arrivals that no adapter could read; their bytes are in the ledger. */
public record UnreadablePage(List<Arrivals.Unread> arrivals) implements Page {
    @Override
    public String title() {
        return "inbox.unreadable";
    }
}
