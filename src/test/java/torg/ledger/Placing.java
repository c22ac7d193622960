package torg.ledger;

import org.springframework.stereotype.Component;

/** Gives what has been committed its place in the tree at once, for tests outside this room. */
@Component
public class Placing {
    private final Sequencer sequencer;
    private final Transparency transparency;

    Placing(Sequencer sequencer, Transparency transparency) {
        this.sequencer = sequencer;
        this.transparency = transparency;
    }

    /** The head under which the entry stands. Another sequencer, or an older transaction, may be at it: then it is soon done. */
    public TreeHead headOver(EntryId entry) {
        while (transparency.inclusion(entry.number()).isEmpty()) {
            sequencer.catchUp();
        }
        return transparency.newestHead().orElseThrow();
    }
}
