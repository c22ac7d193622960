package torg.inbox;

import java.time.Instant;
import java.time.LocalTime;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import torg.calendar.Calendar;
import torg.calendar.Deadline;
import torg.calendar.Hours;
import torg.calendar.OpeningHours;
import torg.calendar.WorkingClock;
import torg.inbox.Threads.Begun;
import torg.platforms.Arrival;
import torg.platforms.Outcome;
import torg.platforms.Recipient;
import torg.privacy.Masking;
import torg.register.Account;
import torg.register.Register;

/**
 * Puts what has arrived where it belongs, in batches: each message masked and in its conversation, each conversation
 * with its unit and its clock. Runs in the projection's transaction, after the bytes have been captured.
 */
@Component
class Threading implements Recipient {
    private final Threads threads;
    private final Register register;
    private final Messages messages;
    private final InboxSettings settings;
    private final Masking masking = new Masking();
    private final WorkingClock clock = new WorkingClock(
            Calendar.OFFICE_DAYS, OpeningHours.weekdays(new Hours(LocalTime.of(8, 0), LocalTime.of(17, 0))));

    Threading(Threads threads, Register register, Messages messages, InboxSettings settings) {
        this.threads = threads;
        this.register = register;
        this.messages = messages;
        this.settings = settings;
    }

    /**
     * As many as possible are written at once. What concerns the same message twice is written after what stands before
     * it: a second version after the first, a removal after the words.
     */
    @Override
    public void receive(List<Received> received) {
        var accounts =
                register.connectedAs(received.stream().map(Received::connection).collect(Collectors.toSet()));
        var lines = new LinkedHashMap<Line.Name, Line>();
        var removals = new LinkedHashMap<Line.Name, Received>();
        for (var one : received) {
            var name = new Line.Name(one.connection(), one.arrival().ref().value());
            if (lines.containsKey(name) || removals.containsKey(name)) {
                write(lines.values(), removals.values(), accounts);
                lines.clear();
                removals.clear();
            }
            switch (one.arrival()) {
                case Arrival.Removed removed -> removals.put(name, one);
                case Arrival.Written written -> {
                    // What came in on a connection that was cut meanwhile stays captured, and has no account to be
                    // shown under.
                    if (accounts.containsKey(one.connection())) {
                        lines.put(name, Line.of(one, written, masking));
                    }
                }
            }
        }
        write(lines.values(), removals.values(), accounts);
    }

    @Override
    public void delivered(String key, Optional<Outcome> outcome) {
        messages.delivered(key, outcome);
    }

    private void write(Collection<Line> lines, Collection<Received> removals, Map<Long, Account> accounts) {
        var shown = threads.shown(lines);
        var news = lines.stream().filter(line -> !shown.has(line)).toList();
        var conversations = threads.conversations(beginnings(news, accounts));
        threads.edit(news.stream().filter(shown::hasOther).toList());
        threads.add(news.stream().filter(line -> !shown.hasOther(line)).toList(), conversations);
        threads.remove(removals);
    }

    /** What each conversation of the batch is, if it begins here, and what it is brought to, if it has begun before. */
    private Collection<Begun> beginnings(List<Line> lines, Map<Long, Account> accounts) {
        var dues = new HashMap<Instant, Instant>(); // what landed together was received at one time
        var begun = new LinkedHashMap<Line.Beginning, Begun>();
        for (var line : lines) {
            begun.merge(
                    line.beginning(),
                    new Begun(
                            accounts.get(line.connection()),
                            line,
                            line,
                            dues.computeIfAbsent(line.receivedAt(), this::due)),
                    (earlier, later) -> new Begun(earlier.account(), earlier.first(), later.newest(), earlier.due()));
        }
        return begun.values();
    }

    private Instant due(Instant receivedAt) {
        return Deadline.answer(clock, receivedAt, settings.answerWorkingDays()).passes();
    }
}
