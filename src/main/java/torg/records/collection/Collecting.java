package torg.records.collection;

import com.github.kagkarlsson.scheduler.Scheduler;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Collection;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.function.BooleanSupplier;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;
import torg.ledger.Actor;
import torg.ledger.Ledger;
import torg.records.Records;
import torg.records.collection.CollectionEvent.CollectionListed;
import torg.records.collection.CollectionEvent.CollectionOrdered;
import torg.records.collection.Contents.Line;
import torg.records.diary.Diary;
import torg.register.Register;
import torg.shell.NotFound;
import torg.shell.Refused;
import torg.staff.Staff;
import torg.staff.Unit;

/** The door to the yearly collecting cases. */
@Component
public class Collecting {
    /** After this many beginnings that came no further, a person is told. */
    private static final int TRIES = 5;

    private final YearRows years;
    private final ContentsRows rows;
    private final WorkRows works;
    private final Diary diary;
    private final Records records;
    private final Register register;
    private final Staff staff;
    private final Ledger ledger;
    private final Scheduler scheduler;
    private final TransactionTemplate transaction;

    Collecting(
            YearRows years,
            ContentsRows rows,
            WorkRows works,
            Diary diary,
            Records records,
            Register register,
            Staff staff,
            Ledger ledger,
            @Lazy Scheduler scheduler,
            TransactionTemplate transaction) {
        this.years = years;
        this.rows = rows;
        this.works = works;
        this.diary = diary;
        this.records = records;
        this.register = register;
        this.staff = staff;
        this.ledger = ledger;
        this.scheduler = scheduler;
        this.transaction = transaction;
    }

    /**
     * With one press: the case is opened when there is none, what waits to be registered this year goes into it, and a list
     * is made of what every account of the board's has. Done again, it takes in what has come since and makes a new list.
     * It is made beside the page, a part at a time; what is under way already is not begun twice.
     *
     * @throws Refused for a year that is neither this one nor the last
     */
    @Transactional
    public void order(Unit board, int year, Actor actor) {
        var today = staff.today().getYear();
        if (year != today && year != today - 1) {
            throw new Refused("records.collection.which-year");
        }
        var work = works.add(board.id(), year, records.now(), actor);
        if (work.isPresent()) {
            ledger.record(actor, new CollectionOrdered(board.id(), year));
            scheduler.schedule(
                    CollectingJob.COLLECT.instance(Long.toString(work.get())).scheduledTo(records.now()));
        }
    }

    /** @return whether nothing is left to do; not so when Torg is stopping, and another node or the next start goes on */
    boolean go(long work, BooleanSupplier stopping) {
        if (works.begun(work) > TRIES) {
            works.failed(work);
            return true;
        }
        while (Boolean.TRUE.equals(transaction.execute(status -> takes(work)))) {
            if (stopping.getAsBoolean()) {
                return false;
            }
        }
        transaction.executeWithoutResult(status -> finish(work));
        return true;
    }

    /** @return whether there may be more */
    private boolean takes(long id) {
        var work = works.hold(id).orElseThrow();
        if (!work.isUnderWay() || work.year() != staff.today().getYear()) {
            return false;
        }
        var taken = diary.collect(staff.unit(work.board()), work.by());
        works.took(id, taken);
        return taken > 0;
    }

    private void finish(long id) {
        var work = works.hold(id).orElseThrow();
        if (work.isUnderWay()) {
            works.done(id, list(staff.unit(work.board()), work.year(), work.by()));
        }
    }

    private long list(Unit board, int year, Actor actor) {
        var entry = diary.collecting(board, year, actor);
        var lines = lines(board, year);
        var sha256 = sha256(lines);
        var id = rows.add(new Contents(
                0,
                entry.id(),
                board.id(),
                board.name(),
                year,
                entry.designation(),
                records.now(),
                actor.name(),
                sha256,
                lines));
        ledger.record(actor, new CollectionListed(board.id(), year, entry.designation(), lines.size(), sha256));
        return id;
    }

    /** Those of the units below that belong to another authority are in its own case. */
    private List<Line> lines(Unit board, int year) {
        return register.among(years.accounts(staff.idsBelow(List.of(board.id())))).stream()
                .filter(account -> diary.board(account.unit().path()).id() == board.id())
                .sorted(Comparator.comparing(account -> account.id().value()))
                .map(account -> years.line(account, year))
                .toList();
    }

    private static String sha256(List<Line> lines) {
        try {
            var sha = MessageDigest.getInstance("SHA-256");
            lines.forEach(
                    line -> sha.update((String.join("\t", line.cells()) + "\n").getBytes(StandardCharsets.UTF_8)));
            return HexFormat.of().formatHex(sha.digest());
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    public Contents find(long id) {
        return rows.find(id).orElseThrow(NotFound::new);
    }

    /** What has been made for these boards in a year, without the lines, the newest first. */
    public List<Contents> of(Collection<Long> boards, int year) {
        return rows.of(boards, year);
    }

    /** What was ordered last for each of these boards in a year. */
    public List<Work> ordered(Collection<Long> boards, int year) {
        return works.newest(boards, year);
    }
}
