package torg.records.packages.web;

import java.util.List;
import torg.records.packages.Level;
import torg.records.packages.LevelChosen;
import torg.records.packages.Parcel;
import torg.shell.Page;
import torg.shell.Problems;

/**
 * How much of one account goes to the archive, and what has.
 *
 * @param level what holds today
 * @param decisions the newest first; empty when nobody has decided
 */
public record ArchivingPage(
        long account,
        String name,
        String brand,
        Level level,
        List<LevelChosen> decisions,
        List<Parcel> parcels,
        LevelForm form,
        String year,
        Problems problems)
        implements Page {
    @Override
    public String title() {
        return "records.packages.level";
    }

    public String here() {
        return "/records/packages/accounts/" + account;
    }

    public Level[] levels() {
        return Level.values();
    }

    public boolean chosen(Level one) {
        return form.level().isEmpty() ? one == level : form.level().equals(one.name());
    }
}
