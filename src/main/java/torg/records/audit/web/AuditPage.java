package torg.records.audit.web;

import java.util.List;
import torg.records.audit.Answered;
import torg.records.audit.Period;
import torg.shell.Page;

/** The six questions, each with what the ledger proves. */
public record AuditPage(Period period, List<Answered> answers, String head, String fingerprint) implements Page {
    @Override
    public String title() {
        return "records.audit.room";
    }

    public String query() {
        return "?from=" + period.from() + "&until=" + period.until();
    }
}
