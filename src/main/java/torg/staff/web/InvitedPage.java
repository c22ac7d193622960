package torg.staff.web;

import java.time.LocalDate;
import torg.shell.Page;
import torg.staff.Person;
import torg.staff.access.web.ApiKeyPage;

/** Shows an invitation's link, this once; like {@link ApiKeyPage} it answers a POST. */
public record InvitedPage(Person person, String link, LocalDate until) implements Page {
    @Override
    public String title() {
        return "staff.invited";
    }

    @Override
    public String toString() {
        return "InvitedPage";
    }
}
