package torg.register.above;

import java.util.Optional;
import torg.register.Account;
import torg.shell.SignedIn;

/**
 * One side of an account, told in a line on its page with a way to all of it: its duties, its findings, its texts.
 *
 * @param order where it stands among the others
 * @param title the key of its name
 * @param said how it stands now, already in the reader's language
 * @param to the page where all of it is
 */
public record Facet(int order, String title, Mood mood, String said, String to) {

    /** How it looks beside the word; never told by colour alone. */
    public enum Mood {
        GOOD,
        WARN,
        BAD,
        PLAIN;

        public String chip() {
            return this == PLAIN ? "" : name().toLowerCase();
        }
    }

    /** A sub-room that has something to say about an account on its page. The register knows none of them. */
    public interface Teller {
        Optional<Facet> of(Account account, SignedIn reader);
    }
}
