package torg.register.tasks.web;

import java.util.List;
import torg.shell.Page;

/** What is to be done about one account, and what has been done. */
public record AccountTasksPage(long account, String name, List<TaskRow> open, List<TaskRow> settled) implements Page {
    @Override
    public String title() {
        return "register.tasks.title";
    }
}
