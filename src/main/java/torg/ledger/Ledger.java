package torg.ledger;

import java.security.SecureRandom;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import tools.jackson.databind.json.JsonMapper;

/** The one place where the city's memory is written. A change and its line here are one act, in one transaction. */
@Component
public class Ledger {
    private static final int SALT = 16;
    private static final int FEW = 100; // captures held in memory at once, and of large ones fewer
    private static final long FEW_BYTES = 8 << 20;
    private static final Instant FOR_EVER = Instant.parse("9999-12-31T00:00:00Z");

    private final Entries entries;
    private final Captures captures;
    private final Periods periods;
    private final Clock clock;
    private final JsonMapper json = HappeningJson.mapper();
    private final SecureRandom random = new SecureRandom();

    Ledger(Entries entries, Captures captures, Periods periods, Clock clock) {
        this.entries = entries;
        this.captures = captures;
        this.periods = periods;
        this.clock = clock;
    }

    /** @throws IllegalStateException outside a transaction: a line without its change, or a change without its line, is no history */
    public EntryId record(Actor actor, Happening happening) {
        return recordAt(clock.instant(), actor, happening);
    }

    /** For what happened at another time than it is written, such as an imported decision. */
    public EntryId recordAt(Instant at, Actor actor, Happening happening) {
        insideTransaction();
        var kind = HappeningKind.of(happening.getClass());
        return entries.append(List.of(entry(at, kind, actor, happening.subject(), json.writeValueAsBytes(happening))))
                .getFirst();
    }

    /** What arrived, byte by byte. The ids come in the order of the captures. */
    public List<EntryId> capture(List<Capture> captures) {
        insideTransaction();
        return entries.append(entries(captures));
    }

    /** The same, to be written by the caller's own statement, which is then the transaction or a part of it. */
    public Sealed sealed(List<Capture> captures) {
        return Sealed.of(entries(captures));
    }

    private List<Entry> entries(List<Capture> captures) {
        return captures.stream()
                .map(c -> entry(c.at(), HappeningKind.CAPTURE, Actor.RESIDENT, c.subject(), c.content()))
                .toList();
    }

    /**
     * Takes the content away for good and leaves the leaf, so every proof still holds. Arkivlagen 10 §: only by a
     * decision, which is named in the line this writes; {@code bin/torg verify} complains of content that is gone without.
     */
    public boolean dispose(EntryId entry, Actor actor, String decision) {
        insideTransaction();
        if (!entries.dispose(entry)) {
            return false;
        }
        record(actor, new ContentDisposed(entry.number(), decision));
        return true;
    }

    public List<Line> history(String subject) {
        return entries.about(subject).stream().map(this::line).toList();
    }

    /** Everything about a subject, however much: for an archive, not for a page. */
    public List<Line> whole(String subject) {
        return entries.whole(subject).stream().map(this::line).toList();
    }

    public List<Line> newest(int count, Optional<Long> before) {
        return entries.newest(count, before).stream().map(this::line).toList();
    }

    /** The captured bytes; empty when they have been disposed of. */
    public Optional<byte[]> content(EntryId entry) {
        return captures.content(entry);
    }

    /** Everything that was captured under a subject, in the order of its arrival, a few at a time. */
    public void eachCapture(String subject, Consumer<Captured> taker) {
        eachCapture(subject, Instant.EPOCH, FOR_EVER, taker);
    }

    /** The same for a time. @param until the first moment that is not in it */
    public void eachCapture(String subject, Instant from, Instant until, Consumer<Captured> taker) {
        var after = 0L;
        for (var some = captures.captured(subject, from, until, after, FEW, FEW_BYTES);
                !some.isEmpty();
                some = captures.captured(subject, from, until, after, FEW, FEW_BYTES)) {
            some.forEach(entry -> taker.accept(captured(entry)));
            after = some.getLast().id().number();
        }
    }

    /** These captures with their salt and bytes; what is no capture is left out. */
    public List<Captured> captured(Collection<Long> numbers) {
        return captures.captured(numbers).stream().map(Ledger::captured).toList();
    }

    private static Captured captured(Entry entry) {
        return new Captured(
                entry.id(), entry.leaf().subject(), entry.leaf().contentHash(), entry.salt(), entry.content());
    }

    /** When something was last captured under a subject. */
    public Optional<Instant> newestCapture(String subject) {
        return captures.newestCapture(subject);
    }

    /** How many captures of a subject between two times have been disposed of. */
    public long countDisposed(String subject, Instant from, Instant until) {
        return captures.countDisposed(subject, from, until);
    }

    /** A capture with its hashes recomputed; empty when there is none under this number, or its content was disposed of. */
    public Optional<Evidence> evidence(long capture) {
        return captures.evidence(capture);
    }

    /** Captures in whose bytes one of these texts stands as it is written, in small or in large letters; the newest first. */
    public List<EntryId> capturesHolding(List<String> texts, int most) {
        return texts.isEmpty() ? List.of() : captures.capturesHolding(texts, most);
    }

    /**
     * Two texts that must both stand in a capture's bytes as they are written, or as JSON writes what is not ASCII.
     *
     * @param subject under which the capture lies
     */
    public record Pair(String subject, String first, String second) {}

    /** Captures in which both texts of a pair stand, for many pairs at once: what is captured elsewhere is never read. */
    public List<Long> capturesHolding(List<Pair> pairs) {
        return pairs.isEmpty() ? List.of() : captures.capturesHolding(pairs);
    }

    /** Every reading of what is masked, in all rooms, between two times: their kinds end with {@code -unmasked}. */
    public List<Line> unmaskings(Instant from, Instant until, Optional<Long> before, int most) {
        return periods.unmaskings(from, until, before, most).stream()
                .map(this::line)
                .toList();
    }

    /** Lines of some kinds between two times, the oldest first. @param after the last line that has been read; 0 for none */
    public List<Line> ofKinds(Collection<String> kinds, Instant from, Instant until, long after, int most) {
        return periods.ofKinds(kinds, from, until, after, most).stream()
                .map(this::line)
                .toList();
    }

    /** The newest first. */
    public List<Line> newestOfKinds(Collection<String> kinds, Instant from, Instant until, int most) {
        return periods.newestOfKinds(kinds, from, until, most).stream()
                .map(this::line)
                .toList();
    }

    /** How many lines of each of these kinds; a kind without any is left out. */
    public Map<String, Long> count(Collection<String> kinds, Instant from, Instant until) {
        return periods.count(kinds, from, until);
    }

    private Line line(Entry entry) {
        return new Line(
                entry.id().number(),
                entry.leaf().at(),
                entry.leaf().kind(),
                entry.leaf().actor(),
                entry.leaf().subject(),
                entry.content()
                        .map(bytes ->
                                HappeningJson.particulars(json, entry.leaf().kind(), bytes)));
    }

    private Entry entry(Instant at, String kind, Actor actor, String subject, byte[] content) {
        var salt = new byte[SALT];
        random.nextBytes(salt);
        var leaf = new Leaf(
                at.truncatedTo(ChronoUnit.MICROS), kind, actor.line(), subject, Leaf.contentHash(salt, content));
        return new Entry(new EntryId(0, leaf.at()), leaf, Optional.of(salt), Optional.of(content));
    }

    private static void insideTransaction() {
        if (!TransactionSynchronizationManager.isActualTransactionActive()) {
            throw new IllegalStateException("The ledger is written in the transaction of the change it tells of");
        }
    }
}
