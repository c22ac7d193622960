package torg.inbox.beside;

import java.util.Collection;
import java.util.List;
import torg.shell.SignedIn;

/**
 * What hangs over the whole inbox until somebody has seen to it.
 *
 * @param alarming whether it is read out at once
 * @param said in the reader's language
 * @param to where it is seen to
 * @param word the key of what the link says
 */
public record Banner(boolean alarming, String said, String to, String word) {

    /** A sub-room that may have something to hang up. */
    public interface Teller {
        List<Banner> over(Collection<Long> units, SignedIn reader);
    }
}
