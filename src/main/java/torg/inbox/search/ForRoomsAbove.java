package torg.inbox.search;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import torg.inbox.Finding;

/** The same search for rooms that do not know this one. */
@Component
class ForRoomsAbove implements Finding {
    private final Search search;

    ForRoomsAbove(Search search) {
        this.search = search;
    }

    @Override
    public List<Long> messages(
            String words,
            Collection<Long> units,
            Optional<Long> account,
            Optional<LocalDate> from,
            Optional<LocalDate> until,
            int most) {
        var wanted =
                new Wanted(words, units, account, Optional.empty(), Optional.empty(), from, until, Optional.empty());
        return search.find(wanted, most).found().stream().map(Found::message).toList();
    }
}
