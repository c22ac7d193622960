package torg.staff.hours.web;

import java.time.DayOfWeek;
import java.time.format.TextStyle;
import java.util.List;
import torg.shell.Page;
import torg.shell.Problems;
import torg.shell.Words;
import torg.staff.Unit;

/** When a unit is open. */
public record HoursPage(Unit unit, HoursForm form, boolean own, boolean mayChange, Problems problems) implements Page {
    @Override
    public String title() {
        return "staff.hours";
    }

    public List<Integer> days() {
        return List.of(0, 1, 2, 3, 4, 5, 6);
    }

    public String day(int n) {
        return DayOfWeek.of(n + 1).getDisplayName(TextStyle.FULL, Words.locale());
    }
}
