package torg.register.texts.web;

import java.util.List;
import torg.shell.Page;

/** Which units say themselves how to reach them. */
public record ContactsListPage(List<Row> units) implements Page {
    public record Row(long id, String name, boolean own) {}

    @Override
    public String title() {
        return "texts.contacts";
    }
}
