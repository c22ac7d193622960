package torg.register.decisions.web;

import java.time.LocalDate;
import java.util.List;
import torg.register.decisions.Report;
import torg.shell.Page;
import torg.shell.Problems;
import torg.staff.Unit;

/**
 * The lists that boards and heads have been given, and the next one.
 *
 * @param units boards and companies the reader may report to; none when the reader may not
 * @param untold what would be on the list that is asked for
 */
public record ReportsPage(
        List<Report> reports,
        List<Unit> units,
        List<String> untold,
        LocalDate today,
        ReportForm form,
        Problems problems)
        implements Page {

    @Override
    public String title() {
        return "register.reports";
    }

    public Report.Kind[] kinds() {
        return Report.Kind.values();
    }

    public String day() {
        return form.meetingOn().isEmpty() ? today.toString() : form.meetingOn();
    }

    public boolean asked() {
        return form.unit() != null && form.problems().byField().isEmpty();
    }
}
