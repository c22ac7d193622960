package torg.privacy.triad;

import java.util.List;
import torg.ledger.Happening;

/** A board changed the words that warn. */
public record WordsChanged(
        long unit, String board, WordKind kind, List<String> added, List<String> removed, String colleague)
        implements Happening {
    @Override
    public String subject() {
        return "privacy/words/" + unit;
    }
}
