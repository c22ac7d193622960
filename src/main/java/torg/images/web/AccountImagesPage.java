package torg.images.web;

import java.time.LocalDate;
import java.util.List;
import torg.images.Takedown;
import torg.shell.Page;

/** What has to go from one account: where its tasks about images lead. */
public record AccountImagesPage(
        long account, String name, String brand, List<Takedown> takedowns, List<Long> mayTake, LocalDate today)
        implements Page {
    @Override
    public String title() {
        return "images.account.title";
    }

    public boolean may(Takedown takedown) {
        return takedown.isOpen() && mayTake.contains(takedown.id());
    }
}
