package torg.feeds.web;

import java.util.List;
import torg.feeds.Feed;
import torg.feeds.Item;
import torg.shell.Page;

/** One feed and what it has told lately. */
public record FeedPage(Feed feed, List<Item> items) implements Page {
    @Override
    public String title() {
        return "feeds.title";
    }
}
