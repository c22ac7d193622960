package torg.privacy.disposal;

import java.util.List;
import java.util.Map;

/** A room that may need what somebody wants erased: nothing goes while it is held (JO Bollnäs; domain.md D59). */
public interface Hold {

    /** By each that is held, the key of the sentence that says why. */
    Map<Item, String> on(List<Item> items);
}
