package torg.inbox.threading;

import java.time.Instant;
import java.util.Map;
import torg.inbox.Sorted;

/** A sub-room that is told how much came in, in the transaction in which it became conversations. */
public interface Witness {

    /** @param messages how many for each account */
    void came(Map<Long, Integer> messages, Instant at);

    /** Emergency words were found in these conversations. */
    void emergency(Map<Long, Sorted> conversations);
}
