package torg.town.web;

import java.time.LocalDate;
import java.util.List;
import torg.shell.Page;
import torg.shell.Problems;

/** The demonstration itself: what is invented here, and what day it is. */
public record TownPage(LocalDate today, Problems problems) implements Page {
    /** A day, a month, half a year, a year. */
    public static final List<Integer> LEAPS = List.of(1, 30, 182, 365);

    @Override
    public String title() {
        return "town.title";
    }
}
