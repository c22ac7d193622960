package torg.records.retention;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import torg.ledger.Actor;
import torg.ledger.Ledger;
import torg.privacy.disposal.DocumentKind;
import torg.privacy.disposal.Stock;
import torg.privacy.disposal.Stock.Asked;
import torg.privacy.disposal.Stock.Document;
import torg.records.retention.RetentionEvent.DisposalConfirmed;
import torg.records.retention.RetentionEvent.DisposalDeclined;
import torg.records.retention.RetentionEvent.DisposalProposed;
import torg.records.retention.RetentionEvent.DisposalStopped;
import torg.records.retention.Run.Person;
import torg.shell.NotFound;
import torg.shell.Refused;
import torg.shell.Words;

/** The door to disposal by the document plan (domain.md D66). */
@Component
public class Retention {
    /** More documents than this are disposed of in more than one turn: two people cannot look through more. */
    public static final int MOST = 100_000;

    private static final int NEWEST = 100;

    private final Plans plans;
    private final RunRows runs;
    private final ItemRows items;
    private final List<Stock> stocks;
    private final Disposer disposer;
    private final Ledger ledger;
    private final Clock clock;

    Retention(
            Plans plans,
            RunRows runs,
            ItemRows items,
            List<Stock> stocks,
            Disposer disposer,
            Ledger ledger,
            Clock clock) {
        this.plans = plans;
        this.runs = runs;
        this.items = items;
        this.stocks = stocks;
        this.disposer = disposer;
        this.ledger = ledger;
        this.clock = clock;
    }

    /** @param account only what came in to it */
    public record Chosen(Plan plan, DocumentKind kind, Optional<Long> account) {}

    /** What would go, by account and month, and the first of it as it is. */
    public record Rehearsal(LocalDate before, int count, List<Tally> tallies, List<Document> first) {
        public boolean tooMany() {
            return count > MOST;
        }
    }

    /** What would go if it were decided now. Nothing is changed by looking. */
    public Rehearsal rehearse(Chosen chosen, int first) {
        var asked = asked(chosen);
        var all = documents(asked);
        return new Rehearsal(
                before(chosen),
                all.size(),
                tallies(all, chosen),
                all.stream().limit(first).toList());
    }

    private List<Document> documents(Asked asked) {
        return stocks.stream()
                .flatMap(stock -> stock.due(asked, MOST + 1).stream())
                .toList();
    }

    private List<Tally> tallies(List<Document> documents, Chosen chosen) {
        var counted = period(chosen).counted();
        var counts = new TreeMap<String, Tally>();
        for (var document : documents) {
            var month = YearMonth.from(document.counted(counted).atZone(Words.ZONE));
            counts.merge(
                    document.account() + " " + month,
                    new Tally(document.account(), "", month, 1),
                    (a, b) -> new Tally(a.account(), "", a.month(), a.count() + b.count()));
        }
        var names = items.names(
                counts.values().stream().map(Tally::account).distinct().toList());
        return counts.values().stream()
                .map(tally -> new Tally(
                        tally.account(), names.getOrDefault(tally.account(), ""), tally.month(), tally.count()))
                .sorted(Words.alphabetically(Tally::name)
                        .thenComparing(Tally::account)
                        .thenComparing(Tally::month))
                .toList();
    }

    /**
     * One person proposes just what there is now; what comes later belongs to a later turn.
     *
     * @throws Refused when there is nothing, too much, or the plan holds no longer
     */
    @Transactional
    public long propose(Chosen chosen, String reason, Actor actor) {
        if (!plans.holds(chosen.plan())) {
            throw new Refused("retention.plan-holds-no-longer");
        }
        var documents = documents(asked(chosen));
        if (documents.isEmpty()) {
            throw new Refused("retention.nothing-due");
        }
        if (documents.size() > MOST) {
            throw new Refused("retention.too-many", MOST);
        }
        var id = runs.add(new Run(
                0,
                chosen.plan().id(),
                chosen.kind(),
                chosen.account(),
                before(chosen),
                reason,
                person(actor),
                new Run.State.Proposed()));
        items.add(id, documents, period(chosen).counted());
        ledger.record(
                actor,
                new DisposalProposed(
                        id, chosen.plan().reference(), chosen.kind(), before(chosen), documents.size(), reason));
        return id;
    }

    /** A board's own line goes before the city's, so the city's is asked without those boards. */
    private Asked asked(Chosen chosen) {
        var own = chosen.plan().board().isPresent()
                ? List.<Long>of()
                : plans.inForce().stream()
                        .filter(plan -> plan.line(chosen.kind()).isPresent())
                        .flatMap(plan -> plan.board().stream())
                        .map(Plan.Board::id)
                        .toList();
        return new Asked(
                chosen.kind(),
                period(chosen).counted(),
                before(chosen).atStartOfDay(Words.ZONE).toInstant(),
                chosen.account(),
                chosen.plan().board().map(Plan.Board::id).stream().toList(),
                own);
    }

    private LocalDate before(Chosen chosen) {
        return period(chosen).before(plans.today());
    }

    private static Plan.Period period(Chosen chosen) {
        return chosen.plan().line(chosen.kind()).flatMap(Plan.Line::period).orElseThrow(NotFound::new);
    }

    @Transactional
    public void confirm(long id, Actor second) {
        settle(id, second);
        disposer.order(id);
        ledger.record(second, new DisposalConfirmed(id, find(id).proposed().name()));
    }

    /** @throws Refused when it is the same person, or the plan has been replaced since (a new plan is a new decision) */
    void settle(long id, Actor second) {
        var run = runs.hold(id).orElseThrow(NotFound::new);
        run.confirmable(second);
        if (!plans.holds(plans.find(run.plan()))) {
            throw new Refused("retention.plan-holds-no-longer");
        }
        runs.settle(id, true, person(second), "");
    }

    @Transactional
    public void decline(long id, String why, Actor second) {
        runs.hold(id).orElseThrow(NotFound::new).open();
        runs.settle(id, false, person(second), why);
        ledger.record(second, new DisposalDeclined(id, why));
    }

    /** What has gone is gone; nothing more does. */
    @Transactional
    public void stop(long id, Actor actor) {
        runs.hold(id).orElseThrow(NotFound::new).stoppable();
        runs.stop(id, actor.name());
        ledger.record(actor, new DisposalStopped(id));
    }

    public Run find(long id) {
        return runs.find(id).orElseThrow(NotFound::new);
    }

    public List<Run> newest() {
        return runs.newest(NEWEST);
    }

    /** How many by what has come of them: {@code WAITING}, {@code GONE}, {@code HELD}. */
    public Map<String, Long> counts(long run) {
        return items.counts(run);
    }

    /** How many stayed, by the key of the sentence that says why. */
    public Map<String, Long> held(long run) {
        return items.held(run);
    }

    /** The first of those that stayed. */
    public List<RunLine> stayed(long run, int most) {
        return items.lines(run, "HELD", most);
    }

    /** By account and month, in all that the run is about. */
    public List<Tally> tallies(long run) {
        return items.tallies(run);
    }

    /** What of a list is still there to be looked at; masked. */
    public List<Document> preview(long run, int most) {
        var listed =
                items.lines(run, "WAITING", most).stream().map(RunLine::item).toList();
        return stocks.stream().flatMap(stock -> stock.of(listed).stream()).toList();
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }

    private Person person(Actor actor) {
        return new Person(actor.reference(), actor.name(), now());
    }
}
