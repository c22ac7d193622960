package torg.register.decisions;

import java.time.LocalDate;
import java.util.List;
import torg.shell.Words;
import torg.shell.paper.Sheet;

/** The list as it goes into the meeting's papers. */
public record ReportSheet(
        String city, Report.Kind kind, String unit, LocalDate meetingOn, String madeBy, List<Report.Item> items)
        implements Sheet {

    @Override
    public String title() {
        return Words.t("register.report.title." + kind.name().toLowerCase(), unit, Words.date(meetingOn));
    }

    public List<Report.Item> delegations() {
        return items.stream()
                .filter(item -> item.source() == Report.Item.Source.DELEGATION)
                .toList();
    }

    public List<Report.Item> decisions() {
        return items.stream()
                .filter(item -> item.source() != Report.Item.Source.DELEGATION)
                .toList();
    }
}
