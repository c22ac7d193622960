package torg.records.completeness.web;

import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import torg.records.completeness.AccountMonth;
import torg.records.completeness.Certificate;
import torg.records.completeness.Completeness;
import torg.records.completeness.Count.Counted;
import torg.records.completeness.Months;
import torg.records.completeness.Verdict;
import torg.shell.Page;

/**
 * How complete the record of all accounts can be shown to be in a month.
 *
 * @param months to choose among, the newest first
 * @param after the account that the next page begins after
 */
public record CityPage(
        YearMonth month,
        List<YearMonth> months,
        Completeness.City city,
        List<Row> rows,
        List<Troubled> gaps,
        Optional<Long> after)
        implements Page {

    /** @param certificate the newest one's number */
    public record Row(
            long account,
            String name,
            String network,
            String unit,
            Verdict verdict,
            Optional<Integer> listed,
            Optional<Integer> kept,
            Optional<String> why,
            Optional<Long> certificate) {

        static Row of(AccountMonth one, Optional<Certificate> certificate) {
            return new Row(
                    one.account().id().value(),
                    one.account().name(),
                    one.account().network().brand(),
                    one.account().unit().name(),
                    one.verdict(),
                    one.main().map(Counted::listed),
                    one.main().map(Counted::kept),
                    one.why(),
                    certificate.map(Certificate::id));
        }
    }

    /** An account with something that nobody can explain. */
    public record Troubled(long account, String name, String network) {}

    @Override
    public String title() {
        return "records.completeness.room";
    }

    public String name(YearMonth one) {
        return Months.name(one);
    }

    public String next() {
        return "/records/completeness?month=" + month + "&after=" + after.orElseThrow();
    }
}
