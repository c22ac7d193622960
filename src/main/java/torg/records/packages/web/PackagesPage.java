package torg.records.packages.web;

import java.util.List;
import java.util.Map;
import torg.records.packages.Level;
import torg.records.packages.Run;
import torg.shell.Page;
import torg.shell.Problems;

/**
 * What is handed over to the archive, and how far it has come.
 *
 * @param agreed whether it is said what is agreed with the archive
 * @param accounts how many have been decided on, by what was decided
 * @param undelivered how many packages are ready that the archive has not said it has
 */
public record PackagesPage(
        boolean agreed,
        String archive,
        Map<Level, Long> accounts,
        long undelivered,
        List<Run> runs,
        String year,
        Problems problems)
        implements Page {
    @Override
    public String title() {
        return "records.packages.room";
    }

    public long accounts(Level level) {
        return accounts.getOrDefault(level, 0L);
    }

    public Level[] levels() {
        return Level.values();
    }
}
