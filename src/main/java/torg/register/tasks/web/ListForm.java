package torg.register.tasks.web;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import torg.register.tasks.Tasks.After;

/** Which list, and from where. An address that makes no sense shows the beginning of one's own. */
public record ListForm(String list, String due, Long id) {
    boolean everybodys() {
        return "all".equals(list);
    }

    After after() {
        try {
            return due == null || id == null ? After.NOTHING : new After(LocalDate.parse(due), id);
        } catch (DateTimeParseException e) {
            return After.NOTHING;
        }
    }
}
