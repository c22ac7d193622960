package torg.privacy.requests;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Component;
import torg.privacy.names.Acquaintances;

/** What all rooms have of somebody. */
@Component
class Finds {
    private final List<Traces> rooms;

    Finds(List<Traces> rooms) {
        this.rooms = rooms;
    }

    /** The newest first. */
    List<Trace> of(Subject subject) {
        return rooms.stream()
                .flatMap(room -> room.of(subject, Requests.MOST).stream())
                .sorted(Comparator.comparing(Trace::at).reversed())
                .limit(Requests.MOST)
                .toList();
    }

    /** Whom the record knows, by the address of each trace. */
    Map<String, Acquaintances> known(List<Trace> traces, Set<String> candidates) {
        var known = new HashMap<String, Acquaintances>();
        rooms.forEach(room -> known.putAll(room.known(traces, candidates)));
        return known;
    }

    void restrict(List<Trace> traces) {
        var ids = traces.stream().map(Trace::id).toList();
        rooms.forEach(room -> room.restrict(ids));
    }
}
