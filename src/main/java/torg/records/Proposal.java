package torg.records;

import java.util.List;
import torg.shell.Words;

/**
 * How Torg would keep a document, and by what it came to think so. A person decides.
 *
 * @param because the key of the sentence that says why
 * @param found what the sentence is about: a word of the list, a kind of number, the title of a ground; never the
 *     resident's own words
 * @param clear whether it needs no more thought than a look, so that many can be decided together
 */
public record Proposal(Reason reason, String because, List<String> found, boolean clear) {

    public Keeping keeping() {
        return reason.keeping();
    }

    /** In the reader's language. */
    public String said() {
        return Words.t(because, String.join(", ", found));
    }

    /** As it is kept with the decision. */
    String written() {
        return Words.swedish(because, String.join(", ", found));
    }
}
