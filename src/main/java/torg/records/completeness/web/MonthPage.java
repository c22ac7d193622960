package torg.records.completeness.web;

import java.time.Instant;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import torg.records.completeness.AccountMonth;
import torg.records.completeness.Certificate;
import torg.records.completeness.Count.Counted;
import torg.records.completeness.Months;
import torg.records.completeness.Verdict;
import torg.records.completeness.Why;
import torg.records.completeness.Why.Side;
import torg.records.completeness.Window;
import torg.shell.Page;

/**
 * One account's month: both numbers, every difference, and the certificates that were signed.
 *
 * @param main the count that tells of the most of the month
 * @param why the key of why nothing can be shown
 * @param certificates the newest first
 */
public record MonthPage(
        long account,
        String name,
        String network,
        String unit,
        YearMonth month,
        List<YearMonth> months,
        Verdict verdict,
        Optional<String> why,
        Optional<Counted> main,
        List<Counted> counts,
        List<Window> uncovered,
        Optional<Instant> before,
        long gaps,
        boolean connected,
        boolean begun,
        List<Certificate> certificates)
        implements Page {

    static MonthPage of(AccountMonth one, List<YearMonth> months, List<Certificate> certificates) {
        var account = one.account();
        return new MonthPage(
                account.id().value(),
                account.name(),
                account.network().brand(),
                account.unit().name(),
                one.month(),
                months,
                one.verdict(),
                one.why(),
                one.main(),
                one.counted(),
                one.uncovered(),
                one.before(),
                one.gaps(),
                account.connection().isPresent(),
                one.hasBegun(),
                certificates);
    }

    @Override
    public String title() {
        return "records.completeness.room";
    }

    public String name(YearMonth one) {
        return Months.name(one);
    }

    /** In the order of the kinds. */
    public List<Map.Entry<Why, Integer>> differences(Side side) {
        return main.stream()
                .flatMap(count -> count.differences().entrySet().stream())
                .filter(one -> one.getKey().side() == side)
                .sorted(Map.Entry.comparingByKey())
                .toList();
    }
}
