package torg.staff.web;

import java.util.List;
import torg.shell.Page;
import torg.staff.Person;
import torg.staff.Staff;

/** Who works here, by name. */
public record PeoplePage(String search, List<Person> people, boolean mayHire) implements Page {
    @Override
    public String title() {
        return "staff.people";
    }

    /** Whether there may be more of them than are shown. */
    public boolean full() {
        return people.size() >= Staff.MOST;
    }
}
