package torg.records.snapshots;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import torg.ledger.Actor;
import torg.ledger.Ledger;
import torg.platforms.Network;
import torg.platforms.camera.Camera;
import torg.policy.Place;
import torg.policy.Policy;
import torg.policy.Rulebook;
import torg.records.snapshots.ScheduleRows.Face;
import torg.records.snapshots.ScheduleRows.Row;
import torg.records.snapshots.SnapshotsEvent.SnapshotLate;
import torg.register.Account;
import torg.register.AccountId;
import torg.register.Portraits;
import torg.register.Register;
import torg.register.above.Appearances;
import torg.register.above.Errands;
import torg.register.stages.Stage;
import torg.shell.Words;

/** When the next picture of each account is due, and what is said when it does not come (domain.md D61). */
@Component
public class Schedule {
    private static final int AT_ONCE = 500;
    private static final Set<Stage> IN_USE = Set.of(Stage.ACTIVE, Stage.DORMANT, Stage.CLOSING, Stage.HIJACKED);
    private static final Set<Stage> PERHAPS = Set.of(Stage.PROPOSED, Stage.UNDER_REVIEW, Stage.DECIDED);
    private static final Register.Search ALL =
            new Register.Search("", Optional.empty(), Optional.empty(), Optional.empty());

    private final ScheduleRows rows;
    private final Register register;
    private final Policy policy;
    private final Appearances appearances;
    private final Portraits portraits;
    private final Camera camera;
    private final Errands errands;
    private final Ledger ledger;
    private final TransactionTemplate transaction;
    private final Clock clock;

    Schedule(
            ScheduleRows rows,
            Register register,
            Policy policy,
            Appearances appearances,
            Portraits portraits,
            Camera camera,
            Errands errands,
            Ledger ledger,
            TransactionTemplate transaction,
            Clock clock) {
        this.rows = rows;
        this.register = register;
        this.policy = policy;
        this.appearances = appearances;
        this.portraits = portraits;
        this.camera = camera;
        this.errands = errands;
        this.ledger = ledger;
        this.transaction = transaction;
        this.clock = clock;
    }

    /** Of one account. @param red the last day before it is late @param good the day of the newest good picture */
    public record Standing(Due due, LocalDate red, Optional<LocalDate> good) {
        public boolean late(LocalDate today) {
            return red.isBefore(today);
        }

        public boolean due(LocalDate today) {
            return !due.on().isAfter(today);
        }
    }

    public Optional<Standing> of(AccountId account) {
        return rows.find(account).map(row -> new Standing(row.due(), row.red(), row.good()));
    }

    /** An account on the list, and where the list goes on. */
    public record Listed(long account, String name, String brand, String unit, Standing standing) {}

    /** Those of units at or below these places, what has waited longest first. @param after the last of the page before */
    public List<Listed> page(Collection<Long> places, Optional<LocalDate> due, long after, int most) {
        return rows
                .page(places, new ScheduleRows.After(due.orElse(ScheduleRows.After.NOTHING.due()), after), most)
                .stream()
                .map(one -> new Listed(
                        one.account(),
                        one.name(),
                        one.network().brand(),
                        one.unit(),
                        new Standing(one.due(), one.red(), one.good())))
                .toList();
    }

    /**
     * Goes through every account with a page: what is due by today's rules, what has changed, what is late. Each account is
     * an act of its own, and what is done twice changes nothing, so a killed node's work is taken up where it was.
     */
    void review(LocalDate today) {
        var rules = policy.on(today);
        var faces = new HashMap<AccountId, Appearances.Face>();
        appearances.eachNewest(face -> faces.put(face.account(), face));
        var after = 0L;
        for (var some = register.search(ALL, after, AT_ONCE);
                !some.isEmpty();
                some = register.search(ALL, after, AT_ONCE)) {
            some.stream()
                    .filter(account -> account.network().isPublic())
                    .filter(account -> IN_USE.contains(account.stage())
                            || PERHAPS.contains(account.stage()) && faces.containsKey(account.id()))
                    .forEach(account -> transaction.executeWithoutResult(
                            status -> review(account, Optional.ofNullable(faces.get(account.id())), rules)));
            after = some.getLast().id().value();
        }
    }

    /** One account, in a transaction; what is late is told once, and becomes a task for whoever is responsible. */
    void review(Account account, Optional<Appearances.Face> seen, Rulebook rules) {
        var today = rules.day();
        var byMachine = byMachine(account.network());
        var place = Place.of(account.unit().path(), account.network().name());
        var first = Due.first(account.id().value(), today, rules.number("archive.months", place), byMachine);
        rows.add(account.id(), first, first.plusDays(rules.number("archive.late-days", place)));
        var row = rows.find(account.id()).orElseThrow();
        var face = row.face().or(() -> seen.map(Schedule::face));
        var next = judged(account, row, changed(row.face(), seen), rules, face);
        var late = next.red().isBefore(today);
        if (!next.equals(row)) {
            rows.save(next);
        }
        if (late && !next.toldLate()) {
            tellLate(next);
        }
        if (late || !byMachine && !next.due().on().isAfter(today)) {
            errands.lay(
                    account.id(),
                    source(account.id()),
                    "records.snapshots.errand",
                    account.name(),
                    late ? today : next.red(),
                    Actor.TORG);
        }
    }

    private static Row judged(
            Account account, Row row, Optional<LocalDate> changed, Rulebook rules, Optional<Face> face) {
        var place = Place.of(account.unit().path(), account.network().name());
        var due = Due.next(
                row.first(),
                row.good(),
                changed.filter(day -> row.good().filter(day::isBefore).isEmpty()),
                account.stage() == Stage.CLOSING,
                rules.number("archive.months", place));
        var red = due.red(rules.number("archive.late-days", place));
        return new Row(
                row.account(), row.first(), due, red, row.good(), face, row.toldLate() && red.isBefore(rules.day()));
    }

    /** Since when it shows another name, or a picture that does not look like the one before; empty when it does not. */
    private Optional<LocalDate> changed(Optional<Face> then, Optional<Appearances.Face> now) {
        return then.flatMap(before -> now.filter(
                        today -> !today.name().equals(before.name()) || !looksAlike(before.picture(), today.picture())))
                .map(today -> LocalDate.ofInstant(today.since(), Words.ZONE));
    }

    private boolean looksAlike(Optional<String> one, Optional<String> other) {
        return one.equals(other)
                || one.flatMap(appearances::picture)
                        .flatMap(portraits::features)
                        .flatMap(ours -> other.flatMap(appearances::picture)
                                .flatMap(portraits::features)
                                .map(theirs -> portraits.alike(ours, theirs)))
                        .orElse(false);
    }

    private static Face face(Appearances.Face seen) {
        return new Face(seen.name(), seen.picture());
    }

    private void tellLate(Row row) {
        rows.save(new Row(row.account(), row.first(), row.due(), row.red(), row.good(), row.face(), true));
        ledger.record(
                Actor.TORG, new SnapshotLate(row.account().value(), row.due().on()));
    }

    /** A good picture has come: the next one is due when the rule says. */
    void settled(Account account, Optional<Face> face, LocalDate today) {
        var rules = policy.on(today);
        var place = Place.of(account.unit().path(), account.network().name());
        rows.add(account.id(), today, today.plusDays(rules.number("archive.late-days", place)));
        rows.good(account.id());
        var row = rows.hold(account.id()).orElseThrow();
        rows.save(judged(account, row, Optional.empty(), rules, face.or(row::face)));
    }

    void retry(Account account, Instant at) {
        rows.retry(account.id(), at);
    }

    /** Whose turn it is, by machine; put off until tomorrow, so that what fails is not tried all night. */
    Optional<AccountId> next(LocalDate today) {
        var now = clock.instant();
        return camera.isReady() ? rows.take(today, now, now.plusSeconds(86_400), Term.allowing()) : Optional.empty();
    }

    /** What waits for a person: what no program may or can take here, and what is late. */
    List<ScheduleRows.Waiting> waiting(LocalDate today) {
        return rows.due(today).stream()
                .filter(one -> one.red().isBefore(today) || !byMachine(one.network()))
                .toList();
    }

    private boolean byMachine(Network network) {
        return Term.of(network).allowed() && camera.isReady();
    }

    static String source(AccountId account) {
        return "snapshot/" + account.value();
    }
}
