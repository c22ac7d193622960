package torg.inbox;

import torg.shell.Words;

/**
 * What stands in the place of words that are marked as secret. The words themselves leave the database only through
 * {@link Inbox#unmask}, with a reason and in the ledger.
 */
public final class Concealed {
    private Concealed() {}

    /** In Swedish, as everything else that is hidden. */
    public static String words() {
        return "[" + Words.swedish("inbox.secret.concealed") + "]";
    }
}
