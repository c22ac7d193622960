package torg.register.above;

import java.time.LocalDate;
import java.util.Optional;
import torg.ledger.Actor;
import torg.register.AccountId;
import torg.staff.Person;

/** What rooms above the register want done by somebody by a day; the sub-room that keeps tasks implements it. */
public interface Errands {

    /**
     * While one with this source is open there is no other.
     *
     * @param source the asking room's own stable name for it, {@code answer/17}
     * @param word the key of what is to be done, with one argument
     */
    void ask(
            AccountId about,
            String source,
            String word,
            String argument,
            Optional<Person> owner,
            LocalDate due,
            Actor by);

    /** The same, for the account's responsible. */
    default void lay(AccountId about, String source, String word, String argument, LocalDate due, Actor by) {
        ask(about, source, word, argument, Optional.empty(), due, by);
    }

    /** It is done. When nothing is open, nothing happens. */
    void done(AccountId about, String source, Actor by);
}
