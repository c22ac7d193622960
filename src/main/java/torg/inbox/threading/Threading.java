package torg.inbox.threading;

import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import torg.inbox.Sorted;
import torg.inbox.Urgency;
import torg.inbox.beside.Gallery;
import torg.inbox.threading.Threads.Begun;
import torg.platforms.Outcome;
import torg.platforms.arrivals.Arrival;
import torg.platforms.arrivals.Recipient;
import torg.policy.Policy;
import torg.policy.Rulebook;
import torg.privacy.Masking;
import torg.shell.Words;
import torg.staff.hours.UnitHours;

/**
 * Puts what has arrived where it belongs, in batches: each message masked and in its conversation, each conversation
 * with its unit and its clock. Runs in the projection's transaction, after the bytes have been captured.
 */
@Component
class Threading implements Recipient {
    private final Threads threads;
    private final Removals gone;
    private final Entrances entrances;
    private final Carried carried;
    private final Policy policy;
    private final UnitHours hours;
    private final Sorted.Sorter sorter;
    private final Routed.Router router;
    private final List<Witness> witnesses;
    private final List<Gallery> galleries;
    private final Masking masking = new Masking();

    Threading(
            Threads threads,
            Removals gone,
            Entrances entrances,
            Carried carried,
            Policy policy,
            UnitHours hours,
            Sorted.Sorter sorter,
            Routed.Router router,
            List<Witness> witnesses,
            List<Gallery> galleries) {
        this.threads = threads;
        this.gone = gone;
        this.entrances = entrances;
        this.carried = carried;
        this.policy = policy;
        this.hours = hours;
        this.sorter = sorter;
        this.router = router;
        this.witnesses = witnesses;
        this.galleries = galleries;
    }

    /**
     * As many as possible are written at once. What concerns the same message twice is written after what stands before
     * it: a second version after the first, a removal after the words.
     */
    @Override
    public void receive(List<Received> received) {
        var ways = entrances.of(received.stream().map(Received::connection).collect(Collectors.toSet()));
        var sorting = sorter.now();
        var promises = promises();
        var lines = new LinkedHashMap<Line.Name, Line>();
        var removals = new LinkedHashMap<Line.Name, Received>();
        for (var one : received) {
            var name = new Line.Name(one.connection(), one.arrival().ref().value());
            if (lines.containsKey(name) || removals.containsKey(name)) {
                write(lines.values(), removals.values(), ways, promises);
                lines.clear();
                removals.clear();
            }
            switch (one.arrival()) {
                case Arrival.Removed removed -> removals.put(name, one);
                case Arrival.Written written -> {
                    // What came in on a connection that was cut meanwhile stays captured, and has no account to be
                    // shown under.
                    var way = ways.get(one.connection());
                    if (way != null) {
                        lines.put(name, Line.of(one, written, way.network(), masking, sorting));
                    }
                }
            }
        }
        write(lines.values(), removals.values(), ways, promises);
    }

    /** The policy and the hours are read once for each day of a batch, and at most once for the batch. */
    private Promises promises() {
        var books = new HashMap<LocalDate, Rulebook>();
        var clocks = hours.now();
        return new Promises(at -> books.computeIfAbsent(LocalDate.ofInstant(at, Words.ZONE), policy::on), clocks::of);
    }

    @Override
    public void delivered(String key, Optional<Outcome> outcome) {
        carried.delivered(key, outcome);
    }

    private void write(
            Collection<Line> lines, Collection<Received> removals, Map<Long, Entrance> ways, Promises promises) {
        var shown = threads.shown(lines);
        threads.wasEdited(lines.stream().filter(shown::hasNewer).toList());
        var news = lines.stream()
                .filter(line -> !shown.has(line) && !shown.hasNewer(line))
                .toList();
        var begun = beginnings(news, ways, promises);
        var conversations = threads.conversations(begun);
        threads.edit(news.stream().filter(shown::hasOther).toList());
        var added = news.stream().filter(line -> !shown.hasOther(line)).toList();
        threads.add(added, conversations);
        gone.takeAwayWhatWasGoneBefore(added);
        gone.takeAway(removals);
        tell(added, begun, ways, conversations);
        hang(lines.stream().filter(line -> !shown.has(line)).toList());
    }

    /** With what an edit replaced: each version's pictures go with its capture. */
    private void hang(List<Line> versions) {
        var enclosed = versions.stream()
                .filter(line -> !line.written().attachments().isEmpty())
                .map(line -> new Gallery.Enclosed(
                        line.connection(),
                        line.written().ref(),
                        line.received().capture(),
                        line.written().attachments()))
                .toList();
        if (!enclosed.isEmpty()) {
            galleries.forEach(gallery -> gallery.came(enclosed));
        }
    }

    private void tell(
            List<Line> added,
            Collection<Begun> begun,
            Map<Long, Entrance> ways,
            Map<Line.Beginning, Long> conversations) {
        if (added.isEmpty()) {
            return;
        }
        var came = added.stream()
                .flatMap(line -> ways.get(line.connection()).account().stream())
                .collect(Collectors.toMap(account -> account.id().value(), account -> 1, Integer::sum));
        var emergencies = begun.stream()
                .filter(one -> one.sorted().urgency() == Urgency.EMERGENCY)
                .collect(Collectors.toMap(one -> conversations.get(one.newest().beginning()), Begun::sorted));
        for (var witness : witnesses) {
            witness.came(came, added.getLast().receivedAt());
            if (!emergencies.isEmpty()) {
                witness.emergency(emergencies);
            }
        }
    }

    /** What each conversation of the batch is, if it begins here, and what it is brought to, if it has begun before. */
    private Collection<Begun> beginnings(List<Line> lines, Map<Long, Entrance> ways, Promises promises) {
        var routing = router.now();
        var begun = new LinkedHashMap<Line.Beginning, Begun>();
        for (var line : lines) {
            var way = ways.get(line.connection());
            begun.merge(
                    line.beginning(),
                    new Begun(
                            way,
                            line,
                            line,
                            line.sorted(),
                            way.isRouted() ? routing.of(way.account(), way.unit(), line.words()) : Optional.empty(),
                            promises.of(way.unit(), way.network(), line.receivedAt())),
                    (earlier, later) -> new Begun(
                            earlier.way(),
                            earlier.first(),
                            later.newest(),
                            earlier.sorted().orMoreUrgent(later.sorted()),
                            earlier.routed(),
                            earlier.promised()));
        }
        return begun.values();
    }
}
