package torg.records.retention;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import torg.privacy.disposal.Hold;
import torg.privacy.disposal.Item;
import torg.privacy.requests.Requests;
import torg.privacy.requests.SubjectRequest;

/**
 * What must stay, of some documents that are about to go: asked anew for every step, of every room that may need them
 * (JO Bollnäs; domain.md D59). A person's open request about their own data holds what it is about, whatever they ask for.
 */
@Component
class Withholding {
    private final List<Hold> holds;
    private final Requests requests;
    private final Map<Search, About> searched = new ConcurrentHashMap<>();

    Withholding(List<Hold> holds, Requests requests) {
        this.holds = holds;
        this.requests = requests;
    }

    /**
     * @param groups what goes together: a document, and the records that hold earlier versions of it
     * @param already what stays for another reason
     * @return by each that stays, the key of the sentence that says why
     */
    Map<Item, String> of(long run, List<Set<Item>> groups, Map<Item, String> already) {
        var held = new LinkedHashMap<>(already);
        var left = new LinkedHashSet<Item>();
        groups.forEach(left::addAll);
        left.stream().filter(asked(run)).forEach(item -> held.put(item, "retention.held.request"));
        for (var more = spread(groups, held); ; more = spread(groups, held)) {
            held.putAll(more);
            left.removeAll(held.keySet());
            var remaining = List.copyOf(left);
            var found = new LinkedHashMap<Item, String>();
            holds.forEach(hold -> found.putAll(hold.on(remaining)));
            found.keySet().retainAll(left);
            if (found.isEmpty()) {
                return held;
            }
            held.putAll(found);
        }
    }

    /** One that stays keeps the others of its group, and everything else that lies in the same record. */
    private static Map<Item, String> spread(List<Set<Item>> groups, Map<Item, String> held) {
        var all = new LinkedHashMap<>(held);
        for (var before = -1; before < all.size(); ) {
            before = all.size();
            var records = all.keySet().stream()
                    .map(Item::capture)
                    .filter(capture -> capture > 0)
                    .collect(Collectors.toSet());
            for (var group : groups) {
                var why = group.stream().filter(all::containsKey).map(all::get).findFirst();
                why.ifPresent(word -> group.forEach(item -> all.putIfAbsent(item, word)));
                group.stream()
                        .filter(item -> records.contains(item.capture()))
                        .forEach(item -> all.putIfAbsent(item, "disposal.held.shared"));
            }
        }
        return all;
    }

    /**
     * A search for what an open request is about reads everything, so it is done once for each run and request: nothing that
     * was there when the run was proposed comes to be about somebody later. A new request is searched for in the next step.
     */
    private Predicate<Item> asked(long run) {
        var about = requests.open().stream()
                .map(open -> searched.computeIfAbsent(new Search(run, open.id()), search -> about(open)))
                .toList();
        return item -> about.stream().anyMatch(one -> one.all() || one.items().contains(item));
    }

    /** Where there is more about somebody than a search tells of, all of it stays until they have been answered. */
    private About about(SubjectRequest open) {
        var traces = requests.traces(open);
        return new About(
                traces.size() >= Requests.MOST,
                traces.stream()
                        .map(trace -> new Item(trace.id(), trace.capture().orElse(0L)))
                        .collect(Collectors.toSet()));
    }

    /** When a run is over. */
    void forget(long run) {
        searched.keySet().removeIf(search -> search.run() == run);
    }

    private record Search(long run, long request) {}

    private record About(boolean all, Set<Item> items) {}
}
