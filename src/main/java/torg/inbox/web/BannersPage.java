package torg.inbox.web;

import java.util.List;
import torg.inbox.beside.Banner;
import torg.shell.Page;

/** What hangs over the inbox right now: a part of a page, fetched again and again while it is looked at. */
public record BannersPage(List<Banner> banners) implements Page {
    @Override
    public String title() {
        return "inbox.title";
    }
}
