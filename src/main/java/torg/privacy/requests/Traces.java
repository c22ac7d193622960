package torg.privacy.requests;

import java.util.List;

/** A room on a floor above that keeps what people wrote. This room knows none of them. */
public interface Traces {

    /** Everything with a name, a handle or a number of this person, the newest first, at most so much. */
    List<Trace> of(Subject subject, int most);

    /** Hides these in all default views; the words stay for the archive, and can be read with a reason. */
    void restrict(List<Long> traces);
}
