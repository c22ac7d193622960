package torg.register.tasks;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import torg.platforms.Network;
import torg.register.AccountId;
import torg.shell.Words;
import torg.staff.Person;

/**
 * Something to do about one account.
 *
 * @param source what it comes from; the room that opened it knows it by this
 * @param word the key of what is to be done, with one argument
 * @param owner who has it today: the one it was given to, or the account's responsible, its substitute, or the manager,
 *     the first of them who still works here
 * @param above who has been told because it was not done in time; the name follows the organisation
 */
public record Task(
        TaskId id,
        AccountId about,
        String account,
        Network network,
        String unit,
        String source,
        String word,
        String argument,
        Optional<Person> owner,
        LocalDate openedOn,
        LocalDate due,
        Reach reach,
        Optional<Person> above,
        Optional<Instant> settledAt) {

    public String sentence() {
        return Words.t(word, argument);
    }

    public boolean overdue(LocalDate today) {
        return settledAt.isEmpty() && due.isBefore(today);
    }

    /** The key of who has been told; empty while nobody has. */
    public Optional<String> told() {
        return Optional.of(reach).filter(far -> far != Reach.OWNER).map(Reach::word);
    }
}
