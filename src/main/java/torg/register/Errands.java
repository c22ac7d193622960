package torg.register;

import java.time.LocalDate;
import torg.ledger.Actor;

/** Lays something to do with an account's responsible, for rooms above the register that do not see into its sub-rooms. */
public interface Errands {

    /**
     * In the caller's transaction; laying it again while it is open changes nothing.
     *
     * @param source the caller's own stable name for it
     * @param word the key of what is to be done, with one argument
     */
    void lay(AccountId about, String source, String word, String argument, LocalDate due, Actor by);
}
