package torg.register.directory.web;

import java.util.List;
import torg.shell.Page;
import torg.shell.Problems;

/** How an account stands in the public list. @param shown whether the public sees it today */
public record ListingPage(
        long id,
        String name,
        String platform,
        boolean open,
        boolean shown,
        String topics,
        List<String> inUse,
        boolean mayWrite,
        Problems problems)
        implements Page {
    @Override
    public String title() {
        return "directory.listing";
    }
}
