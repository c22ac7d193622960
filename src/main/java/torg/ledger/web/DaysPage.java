package torg.ledger.web;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import torg.ledger.LedgerKey;
import torg.ledger.days.DayHead;
import torg.ledger.days.Stamp;
import torg.ledger.days.Vain;
import torg.shell.Page;

/**
 * The heads of days, the newest first.
 *
 * @param older the day before which the next page goes on
 */
public record DaysPage(List<Day> days, Optional<LocalDate> older) implements Page {

    /**
     * @param note the signed head as a file: whoever keeps it can show later that nothing before it was rewritten
     * @param since the size of the day before, where it was smaller
     */
    public record Day(
            LocalDate day,
            long size,
            String root,
            Instant at,
            String note,
            Optional<Long> since,
            List<Stamp> stamps,
            List<Vain> vain) {}

    /** @param found one more than is shown, where there are more */
    static DaysPage of(List<DayHead> found, int most, LedgerKey key) {
        var days = new ArrayList<Day>();
        for (var n = 0; n < Math.min(found.size(), most); n++) {
            var one = found.get(n);
            var earlier =
                    found.size() > n + 1 ? Optional.of(found.get(n + 1).head().size()) : Optional.<Long>empty();
            days.add(new Day(
                    one.day(),
                    one.head().size(),
                    Base64.getEncoder().encodeToString(one.head().root()),
                    one.head().at(),
                    key.note(one.head()),
                    earlier.filter(size -> size < one.head().size()),
                    one.stamps(),
                    one.vain()));
        }
        return new DaysPage(
                days, found.size() > most ? Optional.of(days.getLast().day()) : Optional.empty());
    }

    @Override
    public String title() {
        return "ledger.days";
    }
}
