package torg.records.collection;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Collection;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import torg.ledger.Actor;
import torg.ledger.Ledger;
import torg.records.Records;
import torg.records.collection.CollectionEvent.CollectionListed;
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
    private final YearRows years;
    private final ContentsRows rows;
    private final Diary diary;
    private final Records records;
    private final Register register;
    private final Staff staff;
    private final Ledger ledger;

    Collecting(
            YearRows years,
            ContentsRows rows,
            Diary diary,
            Records records,
            Register register,
            Staff staff,
            Ledger ledger) {
        this.years = years;
        this.rows = rows;
        this.diary = diary;
        this.records = records;
        this.register = register;
        this.staff = staff;
        this.ledger = ledger;
    }

    /**
     * In one act: the case is opened when there is none, what waits to be registered this year goes into it, and a list is
     * made of what every account of the board's has. Done again, it takes in what has come since and makes a new list.
     *
     * @throws Refused for a year that is neither this one nor the last
     */
    @Transactional
    public Contents build(Unit board, int year, Actor actor) {
        var today = staff.today().getYear();
        if (year != today && year != today - 1) {
            throw new Refused("records.collection.which-year");
        }
        var entry = diary.collecting(board, year, actor);
        while (year == today && diary.collect(board, actor) > 0) {
            // it takes a part at a time; when nothing is left, all of it is there
        }
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
        return find(id);
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
}
