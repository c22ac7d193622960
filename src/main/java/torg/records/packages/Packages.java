package torg.records.packages;

import com.github.kagkarlsson.scheduler.Scheduler;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import torg.ledger.Actor;
import torg.ledger.Ledger;
import torg.records.packages.PackagesEvent.ArchiveLevelChosen;
import torg.records.packages.PackagesEvent.ArchivePackageReceived;
import torg.records.packages.PackagesEvent.ArchivePackageUnmasked;
import torg.records.packages.PackagesEvent.ArchivePackagesOrdered;
import torg.records.packages.PackagesEvent.SubmissionAgreed;
import torg.records.packages.Parcel.Receipt;
import torg.register.Account;
import torg.register.AccountId;
import torg.register.Register;
import torg.register.stages.Stage;
import torg.shell.NotFound;
import torg.shell.Refused;

/** The door to what is handed over to the archive. */
@Component
public class Packages {
    private static final int PAGE = 200;
    private static final Set<Stage> NEVER_LIVED = EnumSet.of(Stage.PROPOSED, Stage.UNDER_REVIEW, Stage.REFUSED);
    private static final Set<Stage> ENDING = EnumSet.of(Stage.CLOSING, Stage.ARCHIVED, Stage.CLOSED);

    private final LevelRows levels;
    private final AgreementRows agreements;
    private final RunRows runs;
    private final ParcelRows parcels;
    private final Shelf shelf;
    private final Register register;
    private final Ledger ledger;
    private final Scheduler scheduler;
    private final Clock clock;

    Packages(
            LevelRows levels,
            AgreementRows agreements,
            RunRows runs,
            ParcelRows parcels,
            Shelf shelf,
            Register register,
            Ledger ledger,
            @Lazy Scheduler scheduler,
            Clock clock) {
        this.levels = levels;
        this.agreements = agreements;
        this.runs = runs;
        this.parcels = parcels;
        this.shelf = shelf;
        this.register = register;
        this.ledger = ledger;
        this.scheduler = scheduler;
        this.clock = clock;
    }

    /** The next package holds what this level says; those that are made stay as they are. */
    @Transactional
    public void choose(AccountId account, Level level, String reference, String reason, long by, Actor actor) {
        register.find(account);
        levels.add(new LevelChosen(account, level, reference, reason, now(), actor.name()), by);
        ledger.record(actor, new ArchiveLevelChosen(account.value(), level, reference, reason));
    }

    /** Holds for every package that is made from now on. */
    @Transactional
    public void agree(Agreement agreement, Actor actor) {
        agreements.add(agreement, now(), actor.name());
        var parties = agreement.parties();
        ledger.record(
                actor,
                new SubmissionAgreed(
                        agreement.edition().number(),
                        parties.agreement(),
                        parties.creator().name(),
                        parties.submitter().name(),
                        parties.archive().name()));
    }

    /**
     * What reached the city in a year, of every account in these units where there is something new to hand over.
     *
     * @return the run
     * @throws Refused when nothing is agreed with the archive, the year has not come, or no account is left to pack
     */
    @Transactional
    public long orderYear(Collection<Long> units, int year, int thisYear, Actor actor) {
        if (year < 2004 || year > thisYear) {
            throw new Refused("records.packages.no-such-year");
        }
        var accounts = accounts(units).stream()
                .filter(account -> !NEVER_LIVED.contains(account.stage()))
                .map(Account::id)
                .filter(id -> level(id).isYearly())
                .toList();
        return order(Run.Kind.YEARLY, accounts, Optional.of(year), actor);
    }

    /** All there is, of every account in these units that ends or has ended and is not packed for good. */
    @Transactional
    public long orderEnds(Collection<Long> units, Actor actor) {
        var ending = accounts(units).stream()
                .filter(account -> ENDING.contains(account.stage()))
                .map(Account::id)
                .toList();
        var packed = Set.copyOf(
                parcels.packedForGood(ending.stream().map(AccountId::value).toList()));
        return order(
                Run.Kind.CLOSING,
                ending.stream().filter(id -> !packed.contains(id.value())).toList(),
                Optional.empty(),
                actor);
    }

    /** One account's, whatever its level and stage. @param year empty for all of it */
    @Transactional
    public long order(AccountId account, Optional<Integer> year, Actor actor) {
        register.find(account);
        return order(year.isPresent() ? Run.Kind.YEARLY : Run.Kind.CLOSING, List.of(account), year, actor);
    }

    private long order(Run.Kind kind, List<AccountId> accounts, Optional<Integer> year, Actor actor) {
        if (agreements.inForce().isEmpty()) {
            throw new Refused("records.packages.agree-first");
        }
        var run = runs.add(kind, year, now(), actor.name());
        var count = parcels.add(run, accounts, year);
        if (count == 0) {
            throw new Refused("records.packages.nothing-to-pack");
        }
        ledger.record(actor, new ArchivePackagesOrdered(run, year, count));
        pack(run);
        return run;
    }

    /** Those that failed, once more. */
    @Transactional
    public void again(long run, Actor actor) {
        var found = run(run);
        var count = parcels.again(run);
        if (count == 0) {
            throw new Refused("records.packages.nothing-failed");
        }
        runs.again(run);
        ledger.record(actor, new ArchivePackagesOrdered(run, found.year(), count));
        pack(run);
    }

    private void pack(long run) {
        scheduler.schedule(PackingJob.PACK
                .instance(run + "/" + clock.instant().toEpochMilli())
                .scheduledTo(clock.instant()));
    }

    private List<Account> accounts(Collection<Long> units) {
        var all = new ArrayList<Account>();
        var search = new Register.Search("", Optional.empty(), Optional.empty(), Optional.empty());
        for (var some = register.search(search, 0, PAGE);
                !some.isEmpty();
                some = register.search(search, some.getLast().id().value(), PAGE)) {
            some.stream().filter(account -> units.contains(account.unit().id())).forEach(all::add);
        }
        return all;
    }

    /** Somebody fetches it, with residents' own words in it: that is remembered before the first byte is sent. */
    @Transactional
    public InputStream fetch(Parcel parcel, Actor actor) {
        var made = parcel.made().orElseThrow(NotFound::new);
        ledger.record(actor, new ArchivePackageUnmasked(parcel.account().value(), made.name()));
        try {
            return Files.newInputStream(shelf.file(made.name()));
        } catch (IOException gone) {
            throw new Refused("records.packages.file-gone");
        }
    }

    /**
     * The archive has taken it.
     *
     * @param receipt with the hash as they read it
     * @throws Refused when it is another hash than ours, or somebody has noted a receipt already
     */
    @Transactional
    public void received(long id, Receipt receipt, Actor actor) {
        var parcel = parcels.hold(id).orElseThrow(NotFound::new);
        var made = parcel.made().orElseThrow(() -> new Refused("records.packages.not-ready"));
        if (parcel.receipt().isPresent()) {
            throw new Refused("records.packages.received-already");
        }
        if (!made.sha256().equals(receipt.sha256())) {
            throw new Refused("records.packages.other-hash");
        }
        parcels.received(id, receipt);
        ledger.record(
                actor,
                new ArchivePackageReceived(
                        parcel.account().value(),
                        made.name(),
                        receipt.takenBy(),
                        receipt.takenOn(),
                        receipt.reference()));
    }

    /** What holds for an account today. */
    public Level level(AccountId account) {
        return levels.newest(account).map(LevelChosen::level).orElse(Level.UNDECIDED);
    }

    /** The decisions, the newest first. */
    public List<LevelChosen> decisions(AccountId account) {
        return levels.of(account);
    }

    public Map<Level, Long> decided(Collection<Long> units) {
        return levels.counts(units);
    }

    public Optional<Agreement> agreement() {
        return agreements.inForce();
    }

    public Run run(long id) {
        return runs.find(id).orElseThrow(NotFound::new);
    }

    public List<Run> newest(Collection<Long> units, int most) {
        return runs.newest(units, most);
    }

    /** @param after 0 for the first page */
    public List<Parcel> of(Run run, Collection<Long> units, long after, int most) {
        return parcels.ofRun(run.id(), units, after, most);
    }

    public List<Parcel> of(AccountId account, int most) {
        return parcels.ofAccount(account, most);
    }

    public Parcel find(long parcel) {
        return parcels.find(parcel).orElseThrow(NotFound::new);
    }

    /** Packages that are ready and that the archive has not said it has. */
    public long undelivered(Collection<Long> units) {
        return parcels.countUndelivered(units);
    }

    /** As fine as the database keeps it. */
    public Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }
}
