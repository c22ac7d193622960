package torg.records.retention.web;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import torg.privacy.disposal.Stock.Document;
import torg.records.retention.Fates;
import torg.records.retention.Plan;
import torg.records.retention.Retention;
import torg.records.retention.Retention.Rehearsal;
import torg.records.retention.Tally;
import torg.shell.Page;
import torg.shell.Problems;

/** What would go by one line of the plan. Nothing has happened. */
public record RehearsalPage(
        Plan plan, Plan.Line line, Rehearsal rehearsal, List<String> repealed, RehearsalForm form, Problems problems)
        implements Page {
    @Override
    public String title() {
        return "retention.rehearsal";
    }

    public String said() {
        return Fates.said(line);
    }

    public int most() {
        return Retention.MOST;
    }

    /** By account alone, the accounts' names with their numbers. */
    public Map<Long, Tally> accounts() {
        var accounts = new LinkedHashMap<Long, Tally>();
        rehearsal
                .tallies()
                .forEach(tally -> accounts.merge(
                        tally.account(),
                        tally,
                        (a, b) -> new Tally(a.account(), a.name(), a.month(), a.count() + b.count())));
        return accounts;
    }

    public static String to(Document document) {
        return document.conversation() > 0
                ? "/inbox/" + document.conversation()
                : document.item().message() > 0
                        ? "/register/" + document.account() + "/exports"
                        : "/register/" + document.account();
    }
}
