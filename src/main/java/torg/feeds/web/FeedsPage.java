package torg.feeds.web;

import java.util.List;
import torg.feeds.Feed;
import torg.feeds.Item;
import torg.shell.Page;
import torg.shell.Problems;

/** The feeds that the reader's units follow, each with its newest, and a form for one more. */
public record FeedsPage(List<Followed> feeds, FeedForm form, List<Choice> units, Problems problems) implements Page {

    public record Followed(Feed feed, List<Item> newest) {}

    public record Choice(long id, String name) {}

    @Override
    public String title() {
        return "feeds.title";
    }
}
