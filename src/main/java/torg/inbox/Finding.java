package torg.inbox;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/** Finding what was said, for rooms above; the search is the one who answers. */
public interface Finding {

    /**
     * Messages of these units in which all words stand, masked as they are; never those marked as secret.
     *
     * @return their numbers, the newest first
     */
    List<Long> messages(
            String words,
            Collection<Long> units,
            Optional<Long> account,
            Optional<LocalDate> from,
            Optional<LocalDate> until,
            int most);
}
