package torg.inbox.routing;

import java.util.List;
import torg.shell.Words;

/**
 * A rule that people's own moves speak for. It does nothing until somebody accepts it.
 *
 * @param home the account's own unit, whose manager accepts
 * @param conversations those that were moved and have the word in common: that is the reason
 */
public record Proposal(
        long account,
        String accountName,
        long home,
        long unit,
        String unitName,
        String word,
        List<Long> conversations) {

    /** In the reader's language. */
    public String sentence() {
        return Words.t("routing.sentence", accountName, word, Rule.NOTHING, unitName);
    }
}
