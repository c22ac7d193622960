package torg.privacy.disposal;

import java.util.List;

/** A room on a floor above that keeps what people wrote, and can let go of it. This room knows none of them. */
public interface Keeper {

    /** What goes with these: earlier versions of the same message, which lie only where they were captured. */
    List<Item> with(List<Item> items);

    /** Lets go of them, in everything this room keeps. Captures are the ledger's, and gone after this. */
    void letGo(List<Item> items);
}
