package torg.register.texts.web;

import torg.register.texts.Contacts;
import torg.shell.Page;
import torg.shell.Problems;

/**
 * How to reach one unit.
 *
 * @param above what holds where the unit says nothing itself
 */
public record ContactsPage(long unit, String name, ContactsForm form, Contacts above, Problems problems)
        implements Page {
    @Override
    public String title() {
        return "texts.contacts";
    }
}
