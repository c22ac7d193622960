package torg.staff.absence.web;

import java.util.List;
import torg.shell.Page;
import torg.shell.Problems;
import torg.staff.Person;
import torg.staff.absence.Absence;

/** When somebody is away. */
public record AbsencePage(Person person, List<Absence> absences, AbsenceForm form, Problems problems) implements Page {
    @Override
    public String title() {
        return "absence.title";
    }
}
