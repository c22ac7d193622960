package torg.privacy.requests;

import java.util.List;
import java.util.Map;
import java.util.Set;
import torg.privacy.names.Acquaintances;

/** A room on a floor above that keeps what people wrote. This room knows none of them. */
public interface Traces {

    /** Everything with a name, a handle or a number of this person, the newest first, at most so much. */
    List<Trace> of(Subject subject, int most);

    /**
     * By what this room knows the people who may be named in these, by the address of each.
     *
     * @param candidates words and rows of words from the texts, in small letters
     * @return empty from a room that keeps nobody's name in the open
     */
    default Map<String, Acquaintances> known(List<Trace> traces, Set<String> candidates) {
        return Map.of();
    }

    /** Hides these in all default views; the words stay for the archive, and can be read with a reason. */
    void restrict(List<Long> traces);
}
