package torg.records.diary;

import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import torg.ledger.Actor;
import torg.ledger.Ledger;
import torg.records.diary.DiaryEvent.NumberPatternChosen;
import torg.shell.Refused;
import torg.staff.Unit;

/** How each board writes its numbers, and which comes next. */
@Component
public class Numbering {
    private final NumberRows rows;
    private final DiaryRows entries;
    private final Ledger ledger;

    Numbering(NumberRows rows, DiaryRows entries, Ledger ledger) {
        this.rows = rows;
        this.entries = entries;
        this.ledger = ledger;
    }

    /** Where a document stands. @param number how manieth it is in its series, or in its collecting case */
    record Numbered(long series, Series kind, String designation, int number, Optional<Long> within) {}

    Numbered next(Unit board, int year) {
        return numbered(rows.of(board), Series.ORDINARY, year);
    }

    Numbered nextSecret(int year) {
        return numbered(rows.secret(), Series.SECRET, year);
    }

    /** A document of a case is cited by the case and its own number: {@code KS-SM 2026/1-17}. */
    Numbered within(Registered collecting, Unit board) {
        var document = entries.nextDocument(collecting.id());
        return new Numbered(
                rows.of(board).id(),
                Series.ORDINARY,
                collecting.designation() + "-" + document,
                document,
                Optional.of(collecting.id()));
    }

    private Numbered numbered(NumberRows.Row series, Series kind, int year) {
        var number = rows.next(series, year);
        return new Numbered(series.id(), kind, series.pattern().write(year, number), number, Optional.empty());
    }

    /** @throws Refused when two documents could get the same number by it */
    @Transactional
    public void choose(Unit board, NumberPattern pattern, Actor actor) {
        if (!pattern.isFine()) {
            throw new Refused("records.pattern-is-wrong");
        }
        rows.choose(board, pattern);
        ledger.record(actor, new NumberPatternChosen(board.id(), pattern.text()));
    }

    public NumberPattern patternOf(Unit board) {
        return rows.patternOf(board);
    }
}
