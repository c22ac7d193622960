package torg.register.directory.web;

import java.time.LocalDate;
import torg.shell.Page;
import torg.shell.Words;

/** Where an account's page stood: somebody may still hold its address. */
public record ClosedPage(String name, String platform, String unit, LocalDate from, LocalDate until) implements Page {
    @Override
    public String title() {
        return "directory.closed";
    }

    public String told() {
        return Words.t("directory.closed.told", name, platform, unit, Words.date(from), Words.date(until));
    }
}
