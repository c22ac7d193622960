package torg.records.retention;

import com.github.kagkarlsson.scheduler.Scheduler;
import com.github.kagkarlsson.scheduler.task.FailureHandler;
import com.github.kagkarlsson.scheduler.task.Task;
import com.github.kagkarlsson.scheduler.task.TaskDescriptor;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BooleanSupplier;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import torg.ledger.EntryId;
import torg.ledger.Ledger;
import torg.privacy.disposal.Item;
import torg.privacy.disposal.Keeper;
import torg.privacy.disposal.Stock;
import torg.privacy.disposal.Stock.Document;
import torg.records.retention.ItemRows.Gone;
import torg.records.retention.ItemRows.Listed;
import torg.records.retention.RetentionEvent.DisposalCertified;
import torg.records.retention.RetentionEvent.DisposalStepped;
import torg.records.retention.Run.State.Running;
import torg.shell.Words;

/**
 * Carries out a disposal in steps. What a step takes out of the rooms, out of the ledger and down in the list is one
 * transaction, so a Torg that is killed in the middle goes on where it was; and what must stay is asked for in each.
 */
@Component
class Disposer {
    private static final TaskDescriptor<Void> RUN = TaskDescriptor.of("retention-run");
    private static final int AT_ONCE = 250;

    private final RunRows runs;
    private final PlanRows plans;
    private final ItemRows items;
    private final Withholding withholding;
    private final List<Stock> stocks;
    private final List<Keeper> keepers;
    private final Certificate certificate;
    private final Ledger ledger;
    private final Scheduler scheduler;
    private final TransactionTemplate transaction;
    private final Clock clock;

    Disposer(
            RunRows runs,
            PlanRows plans,
            ItemRows items,
            Withholding withholding,
            List<Stock> stocks,
            List<Keeper> keepers,
            Certificate certificate,
            Ledger ledger,
            @Lazy Scheduler scheduler,
            TransactionTemplate transaction,
            Clock clock) {
        this.runs = runs;
        this.plans = plans;
        this.items = items;
        this.withholding = withholding;
        this.stocks = stocks;
        this.keepers = keepers;
        this.certificate = certificate;
        this.ledger = ledger;
        this.scheduler = scheduler;
        this.transaction = transaction;
        this.clock = clock;
    }

    /** What fails, because the database was away or full, is soon tried again. */
    @Bean
    static Task<Void> retentionDisposing(@Lazy Disposer disposer) {
        return Tasks.custom(RUN)
                .onFailure(new FailureHandler.ExponentialBackoffFailureHandler<>(Duration.ofSeconds(2)))
                .execute((instance, context) -> {
                    var id = Long.parseLong(instance.getId());
                    return disposer.go(id, context.getSchedulerState()::isShuttingDown)
                            ? (done, operations) -> operations.stop()
                            : (done, operations) -> operations.reschedule(done, done.getTimeDone());
                });
    }

    /** In the transaction that confirms it. */
    void order(long run) {
        scheduler.schedule(RUN.instance(Long.toString(run)).scheduledTo(clock.instant()));
    }

    /** @return whether everything is done; not so when Torg is stopping, and another node or the next start goes on */
    boolean go(long run, BooleanSupplier stopping) {
        do {
            if (stopping.getAsBoolean()) {
                return false;
            }
        } while (step(run, AT_ONCE));
        return true;
    }

    /** @return whether there may be more */
    boolean step(long id, int most) {
        return Words.inSwedish(() -> transaction.execute(status -> {
            runs.goOn();
            var run = runs.hold(id).orElseThrow();
            if (!(run.state() instanceof Running(var second, var stopped))) {
                return false;
            }
            var some = stopped.isPresent() ? List.<Listed>of() : items.waiting(id, most);
            if (some.isEmpty()) {
                finish(run, second, stopped);
                return false;
            }
            take(run, second, some);
            return true;
        }));
    }

    private void take(Run run, Run.Person second, List<Listed> some) {
        var at = now();
        var plan = plans.find(run.plan()).orElseThrow();
        var held = new LinkedHashMap<>(changed(run, plan, some));
        var groups = groups(run, some, held);
        var leaves = leaves(groups, held);
        held.putAll(withholding.of(run.id(), groups, held));
        var gone = groups.stream()
                .flatMap(Set::stream)
                .filter(item -> !held.containsKey(item))
                .distinct()
                .toList();
        keepers.forEach(keeper -> keeper.letGo(gone));
        var taken = new ArrayList<Gone>();
        for (var item : gone) {
            var leaf = Optional.ofNullable(leaves.get(item.capture()));
            leaf.ifPresent(evidence -> ledger.dispose(evidence.entry(), second.actor(), run.decision(plan)));
            taken.add(new Gone(item, leaf.map(Leaf::hash)));
        }
        items.gone(run.id(), taken, at);
        items.held(run.id(), held, at);
        ledger.record(second.actor(), new DisposalStepped(run.id(), taken.size(), held.size()));
    }

    /** Somebody may have decided otherwise about it since it was proposed, or it went at somebody's own request. */
    private Map<Item, String> changed(Run run, Plan plan, List<Listed> some) {
        var counted =
                plan.line(run.kind()).flatMap(Plan.Line::period).orElseThrow().counted();
        var before = run.before().atStartOfDay(Words.ZONE).toInstant();
        var due = new HashMap<Item, Document>();
        var asked = some.stream().map(Listed::item).toList();
        stocks.stream()
                .flatMap(stock -> stock.of(asked).stream())
                .filter(document -> document.kind().equals(Optional.of(run.kind())))
                .filter(document -> document.counted(counted).isBefore(before))
                .forEach(document -> due.put(document.item(), document));
        var changed = new LinkedHashMap<Item, String>();
        asked.stream()
                .filter(item -> !due.containsKey(item))
                .forEach(item -> changed.put(item, "retention.held.changed"));
        return changed;
    }

    /**
     * Each document with the records that go with it, which come into the list then. Few have any: whether one of them has is
     * asked for all at once, and which of them only then.
     */
    private List<Set<Item>> groups(Run run, List<Listed> some, Map<Item, String> held) {
        var left =
                some.stream().filter(listed -> !held.containsKey(listed.item())).toList();
        var alone = with(left.stream().map(Listed::item).toList()).isEmpty();
        var groups = new ArrayList<Set<Item>>();
        for (var listed : left) {
            var group = new LinkedHashSet<>(List.of(listed.item()));
            if (!alone) {
                group.addAll(with(List.of(listed.item())));
                items.add(run.id(), group.stream().map(listed::with).toList());
            }
            groups.add(group);
        }
        return groups;
    }

    private List<Item> with(List<Item> some) {
        return keepers.stream().flatMap(keeper -> keeper.with(some).stream()).toList();
    }

    private record Leaf(EntryId entry, String hash) {}

    /** A record whose bytes are not what came in is evidence of that, and stays until somebody has looked into it. */
    private Map<Long, Leaf> leaves(List<Set<Item>> groups, Map<Item, String> held) {
        var leaves = new HashMap<Long, Leaf>();
        var items = groups.stream().flatMap(Set::stream).distinct();
        items.filter(item -> item.capture() > 0)
                .forEach(item -> ledger.evidence(item.capture()).ifPresent(evidence -> {
                    if (evidence.holds()) {
                        leaves.put(
                                item.capture(),
                                new Leaf(evidence.entry(), HexFormat.of().formatHex(evidence.hash())));
                    } else {
                        held.put(item, "retention.held.not-whole");
                    }
                }));
        return leaves;
    }

    private void finish(Run run, Run.Person second, Optional<String> stopped) {
        withholding.forget(run.id());
        var at = now();
        var plan = plans.find(run.plan()).orElseThrow();
        var csv = certificate.csv(run, at);
        var pdf = certificate.pdf(run, plan, second, stopped, at, csv, Optional.empty());
        runs.finish(run.id(), at, csv.entry(), csv.sha256(), pdf);
        ledger.record(
                second.actor(),
                new DisposalCertified(
                        run.id(),
                        plan.reference(),
                        items.counts(run.id()).getOrDefault("GONE", 0L),
                        items.held(run.id()),
                        csv.entry().number(),
                        csv.sha256(),
                        pdf.number()));
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }
}
