package torg.records.web;

import torg.records.diary.Direction;
import torg.records.diary.LeftOut;
import torg.records.diary.Registered;
import torg.shell.Page;
import torg.shell.Problems;

/** One line of the diary, to be put right, or given the number of the case system. */
public record EntryPage(Registered entry, boolean mayRecord, EntryForm form, String number, Problems problems)
        implements Page {
    @Override
    public String title() {
        return "records.entry";
    }

    public Direction[] directions() {
        return Direction.values();
    }

    public LeftOut[] grounds() {
        return LeftOut.values();
    }
}
