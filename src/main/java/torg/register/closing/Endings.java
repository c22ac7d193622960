package torg.register.closing;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;
import torg.ledger.Actor;
import torg.ledger.Ledger;
import torg.policy.Place;
import torg.policy.Policy;
import torg.register.Account;
import torg.register.AccountId;
import torg.register.Life;
import torg.register.Register;
import torg.register.above.Ending;
import torg.register.above.PlatformAdministrators;
import torg.register.closing.ClosingEvent.ClosingDecided;
import torg.register.closing.ClosingEvent.ClosingNoticed;
import torg.register.closing.ClosingEvent.PackageFetched;
import torg.register.profile.Looks;
import torg.register.stages.Receipt;
import torg.register.stages.Stage;
import torg.register.tasks.Tasks;
import torg.shell.NotFound;
import torg.shell.Refused;
import torg.shell.Words;
import torg.staff.Staff;

/** The door to accounts' ends: decided like their beginnings, and finished only when everything is done (domain.md D13). */
@Component
public class Endings implements Ending {
    private final Closings closings;
    private final FinalArchive archive;
    private final ArchiveShelf shelf;
    private final Register register;
    private final Life life;
    private final List<PlatformAdministrators> administrators;
    private final Looks looks;
    private final Tasks tasks;
    private final Policy policy;
    private final Staff staff;
    private final Ledger ledger;
    private final TransactionTemplate transaction;
    private final Clock clock;

    Endings(
            Closings closings,
            FinalArchive archive,
            ArchiveShelf shelf,
            Register register,
            Life life,
            List<PlatformAdministrators> administrators,
            Looks looks,
            Tasks tasks,
            Policy policy,
            Staff staff,
            Ledger ledger,
            TransactionTemplate transaction,
            Clock clock) {
        this.closings = closings;
        this.archive = archive;
        this.shelf = shelf;
        this.register = register;
        this.life = life;
        this.administrators = administrators;
        this.looks = looks;
        this.tasks = tasks;
        this.policy = policy;
        this.staff = staff;
        this.ledger = ledger;
        this.transaction = transaction;
        this.clock = clock;
    }

    /** Ending an account is decided by whoever may decide that there is one (ÄN2019; KL 7:6). */
    @Override
    @Transactional
    public void begin(AccountId id, Decided decided, long decider, Actor actor) {
        var account = register.find(id);
        if (staff.authority(decider, account.unit(), staff.today()).isEmpty()) {
            throw new Refused("register.may-not-decide", account.unit().name(), Words.date(staff.today()));
        }
        if (decided.lastDay().isBefore(earliest(account))) {
            throw new Refused("register.closing.too-soon", Words.date(earliest(account)));
        }
        life.close(id, decided.lastDay(), decided.reason(), actor);
        closings.begin(id, decided.reference(), decided.reason(), decided.successor(), clock.instant());
        tasks.open(id, task(id), "register.closing.task", account.name(), Optional.empty(), decided.lastDay(), actor);
        ledger.record(actor, new ClosingDecided(id.value(), decided.reference(), actor.name()));
    }

    @Override
    @Transactional
    public void noticed(AccountId id, LocalDate on, Actor actor) {
        var closing = going(id);
        if (on.isAfter(staff.today()) || on.isBefore(LocalDate.ofInstant(closing.begunAt(), Words.ZONE))) {
            throw new Refused("register.closing.noticed-when");
        }
        closings.notice(id, on, actor.name());
        ledger.record(actor, new ClosingNoticed(id.value(), on));
    }

    /** Not to be closed after all. */
    public void withdraw(AccountId id, String reason, Actor actor) {
        transaction.executeWithoutResult(status -> {
            going(id);
            register.find(id).receipt().ifPresent(receipt -> life.outdate(id, receipt, actor));
            life.keep(id, reason, actor);
            closings.end(id, clock.instant());
            tasks.settle(id, task(id), actor);
        });
    }

    /**
     * Everything as it is now, in one package. What changes later makes it out of date, also what changes while it is made:
     * it can take an hour, and nobody is kept waiting for it.
     */
    @Override
    public Receipt archive(AccountId id, Actor actor) {
        going(id);
        var now = clock.instant().truncatedTo(ChronoUnit.MICROS); // as the table keeps it
        try {
            shelf.sweep();
            var aside = shelf.aside();
            try {
                var packed = archive.pack(register.find(id), now, aside);
                return transaction.execute(status -> keep(id, packed, now, actor));
            } finally {
                shelf.clear(aside);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What falls between its name and the end of the transaction leaves a file that no row names. */
    private Receipt keep(AccountId id, FinalArchive.Packed packed, Instant now, Actor actor) {
        going(id);
        register.find(id).receipt().ifPresent(old -> life.outdate(id, old, actor));
        var receipt = closings.keep(id, staff.today().getYear(), now, packed);
        life.archive(id, receipt, actor);
        try {
            shelf.put(packed.file(), receipt.number());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return receipt;
    }

    /** A package that is out of date is marked so even though the end is refused: the two are two acts. */
    @Override
    public void end(AccountId id, Actor actor) {
        transaction.executeWithoutResult(status -> outdate(id, actor));
        transaction.executeWithoutResult(status -> finish(id, actor));
    }

    private void outdate(AccountId id, Actor actor) {
        var account = register.find(id);
        account.receipt()
                .filter(receipt -> outdated(account, receipt))
                .ifPresent(receipt -> life.outdate(id, receipt, actor));
    }

    private void finish(AccountId id, Actor actor) {
        going(id);
        var account = register.find(id);
        for (var requirement : requirements(account)) {
            if (!requirement.met()) {
                throw new Refused(requirement.word() + ".first");
            }
        }
        life.finish(id, account.receipt().orElseThrow(), actor);
        closings.end(id, clock.instant());
        tasks.settle(id, task(id), actor);
    }

    /** What has to be so before the account is closed, in the order in which one does it. */
    public List<Requirement> requirements(Account account) {
        var all = new ArrayList<Requirement>();
        all.add(told(account));
        all.add(new Requirement.Unmanned(administrators.stream()
                .flatMap(room -> room.of(account.id()).stream())
                .map(PlatformAdministrators.Administrator::name)
                .toList()));
        var receipt = closings.receipt(account.id());
        all.add(new Requirement.Archived(
                receipt,
                account.receipt().isEmpty()
                        || receipt.map(r -> outdated(account, r)).orElse(false)));
        return all;
    }

    private Requirement told(Account account) {
        var notice = closings.newest(account.id()).flatMap(Closing::notice);
        if (notice.isEmpty()) {
            var silent = silentSince(account);
            if (silent.isPresent()) {
                return new Requirement.Silent(silent.get(), number("closing.inactive-days", account));
            }
        }
        var days = noticeDays(account);
        var until = notice.map(n -> n.on().plusDays(days));
        return new Requirement.Noticed(
                notice.map(Closing.Notice::on),
                until,
                days,
                until.map(day -> !day.isAfter(staff.today())).orElse(false));
    }

    /** Since when it has said nothing, when that is long enough; what was never seen to speak is not known to be silent. */
    Optional<LocalDate> silentSince(Account account) {
        var limit = staff.today().minusDays(number("closing.inactive-days", account));
        return looks.lastPost(account.id())
                .map(at -> LocalDate.ofInstant(at, Words.ZONE))
                .filter(day -> day.isBefore(limit));
    }

    private boolean outdated(Account account, Receipt receipt) {
        return archive.changedAt(account).map(at -> at.isAfter(receipt.at())).orElse(false);
    }

    /** The first day on which it could be gone if it were decided today. */
    public LocalDate earliest(Account account) {
        return silentSince(account).isPresent() ? staff.today() : staff.today().plusDays(noticeDays(account));
    }

    public int noticeDays(Account account) {
        return number("closing.notice-days", account);
    }

    private int number(String rule, Account account) {
        return policy.today()
                .number(rule, Place.of(account.unit().path(), account.network().name()));
    }

    private Closing going(AccountId id) {
        var stage = register.find(id).stage();
        if (stage != Stage.CLOSING && stage != Stage.ARCHIVED) {
            throw new Refused("register.not-closing");
        }
        return closings.newest(id).orElseThrow(NotFound::new);
    }

    public Optional<Closing> newest(AccountId id) {
        return closings.newest(id);
    }

    public Optional<Receipt> newestPackage(AccountId id) {
        return closings.receipt(id);
    }

    /** Who fetched it is remembered: there are residents' own words in it, unmasked. */
    @Transactional
    public InputStream fetch(AccountId id, String number, Actor actor) {
        var content = closings.content(id, number).orElseThrow(NotFound::new);
        ledger.record(actor, new PackageFetched(id.value(), number));
        try {
            return content.isPresent()
                    ? new ByteArrayInputStream(content.get())
                    : Files.newInputStream(shelf.file(number));
        } catch (IOException gone) {
            throw new Refused("register.closing.package.gone");
        }
    }

    private static String task(AccountId id) {
        return "closing/" + id.value();
    }
}
