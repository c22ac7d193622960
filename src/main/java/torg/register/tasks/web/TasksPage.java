package torg.register.tasks.web;

import java.util.List;
import java.util.Optional;
import torg.register.tasks.Tasks.Load;
import torg.shell.Page;

/**
 * What somebody has to do about accounts, and what is open in all the units they answer for.
 *
 * @param all how much is open in those units; empty for somebody who answers for none
 */
public record TasksPage(boolean everybodys, List<TaskRow> tasks, Optional<TaskRow> next, int mine, Optional<Load> all)
        implements Page {

    static TasksPage mine(List<TaskRow> tasks, Optional<Load> all) {
        return new TasksPage(false, tasks, Optional.empty(), tasks.size(), all);
    }

    static TasksPage everybodys(List<TaskRow> found, int most, int mine, Load all) {
        var shown = found.subList(0, Math.min(most, found.size()));
        return new TasksPage(
                true,
                shown,
                found.size() > most ? Optional.of(shown.getLast()) : Optional.empty(),
                mine,
                Optional.of(all));
    }

    @Override
    public String title() {
        return "register.tasks.title";
    }
}
