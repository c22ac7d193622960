package torg.register.tasks.web;

import torg.register.tasks.Tasks.After;
import torg.shell.Days;

/** Which list, and from where. An address that makes no sense shows the beginning of one's own. */
public record ListForm(String list, String due, Long id) {
    boolean everybodys() {
        return "all".equals(list);
    }

    After after() {
        return Days.day(due)
                .filter(day -> id != null)
                .map(day -> new After(day, id))
                .orElse(After.NOTHING);
    }
}
