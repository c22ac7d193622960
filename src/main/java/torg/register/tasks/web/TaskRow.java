package torg.register.tasks.web;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import torg.register.tasks.Task;
import torg.register.tasks.Workplace;
import torg.shell.Words;
import torg.staff.Person;

/**
 * One task in a list.
 *
 * @param to where it is put right
 * @param reach the key of how far up it has come; empty while it is with the one who is to do it
 */
public record TaskRow(
        long id,
        String what,
        long account,
        String accountName,
        String network,
        String unit,
        Optional<String> owner,
        LocalDate due,
        boolean overdue,
        Optional<String> reach,
        Optional<String> above,
        Optional<Instant> settledAt,
        String to) {

    static TaskRow of(Task task, LocalDate today, List<Workplace> places) {
        return new TaskRow(
                task.id().value(),
                task.sentence(),
                task.about().value(),
                task.account(),
                task.network().brand(),
                task.unit(),
                task.owner().map(Person::name),
                task.due(),
                task.overdue(today),
                task.told(),
                task.above().map(Person::name),
                task.settledAt(),
                Workplace.of(task, places));
    }

    /** "Skulle vara klart 3 mars 2027", "Klart senast 3 mars 2027", "Klart 3 mars 2027". */
    public String when() {
        return settledAt
                .map(at -> Words.t("register.tasks.settled-on", Words.date(LocalDate.ofInstant(at, Words.ZONE))))
                .orElseGet(() -> Words.t(overdue ? "register.tasks.was-due" : "register.tasks.due", Words.date(due)));
    }

    /** Who has been told because it was not done in time; a word that says so also when nobody leads the unit. */
    public Optional<String> told() {
        return reach.map(
                word -> above.map(name -> Words.t(word, name)).orElseGet(() -> Words.t("register.tasks.nobody-above")));
    }
}
