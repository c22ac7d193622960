package torg.records.snapshots.web;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import torg.records.snapshots.Schedule.Listed;
import torg.records.snapshots.Term;
import torg.shell.Page;

/**
 * Every account with a page, what has waited longest first.
 *
 * @param ready whether there is a browser on this machine
 * @param next the account that the next page begins after
 */
public record SnapshotsPage(
        List<Listed> accounts, LocalDate today, boolean ready, List<Term> terms, Optional<Listed> next)
        implements Page {
    @Override
    public String title() {
        return "records.snapshots.title";
    }

    public String chip(Listed one) {
        return one.standing().late(today) ? "bad" : one.standing().due(today) ? "warn" : "good";
    }

    public String word(Listed one) {
        return "records.snapshots."
                + (one.standing().late(today) ? "late" : one.standing().due(today) ? "due" : "in-time");
    }
}
