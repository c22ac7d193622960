package torg.register.tasks;

import java.time.LocalDate;
import java.util.Optional;
import torg.register.AccountId;
import torg.staff.Person;

/**
 * What a room wants done.
 *
 * @param source its own stable name for it, {@code finding/17}: while one is open there is no other
 * @param owner who is to do it; empty for the account's responsible
 * @param due the last day
 * @param escalation the id of the rule that says how many days after the last day the manager gets to know, and as many
 *     days later the head
 */
public record Wanted(
        AccountId about,
        String source,
        String word,
        String argument,
        Optional<Person> owner,
        LocalDate due,
        String escalation) {}
