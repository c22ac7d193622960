package torg.register.decisions;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import torg.ledger.Actor;
import torg.ledger.Ledger;
import torg.register.decisions.DecisionEvent.ReportMade;
import torg.register.decisions.Report.Item;
import torg.register.decisions.Report.Kind;
import torg.shell.NotFound;
import torg.shell.Refused;
import torg.shell.ShellSettings;
import torg.shell.paper.Paper;
import torg.staff.Unit;

/**
 * Tells boards of sub-delegations and of what their heads have decided, and heads of what has been decided in their place
 * (KL 7:5–8, domain.md D4): for a meeting, each thing once and never again, whoever asks at the same time.
 */
@Component
public class Reports {
    private final ReportRows rows;
    private final Paper paper;
    private final ShellSettings settings;
    private final Ledger ledger;
    private final Clock clock;

    Reports(ReportRows rows, Paper paper, ShellSettings settings, Ledger ledger, Clock clock) {
        this.rows = rows;
        this.paper = paper;
        this.settings = settings;
        this.ledger = ledger;
        this.clock = clock;
    }

    /** @throws Refused when there is nothing new to tell */
    @Transactional
    public Report make(Kind kind, Unit unit, LocalDate meetingOn, Actor actor) {
        var report = rows.add(kind, unit, meetingOn, actor.name(), clock.instant());
        var told = new ArrayList<Item>();
        for (var item : rows.untold(kind, unit, meetingOn)) {
            if (rows.tell(report, told.size() + 1, item)) {
                told.add(item);
            }
        }
        if (told.isEmpty()) {
            throw new Refused("register.report.nothing-new", unit.name());
        }
        var pdf = paper.pdf(new ReportSheet(settings.city(), kind, unit.name(), meetingOn, actor.name(), told));
        var sha256 = Papers.sha256(pdf);
        rows.print(report, pdf, sha256);
        ledger.record(
                actor,
                new ReportMade(
                        report,
                        kind.name(),
                        unit.name(),
                        meetingOn,
                        told.stream().map(Item::told).toList(),
                        sha256));
        return find(report);
    }

    /** What would be told if the meeting were that day. */
    public List<String> untold(Kind kind, Unit unit, LocalDate meetingOn) {
        return rows.untold(kind, unit, meetingOn).stream().map(Item::told).toList();
    }

    public List<Report> newest(int most) {
        return rows.newest(most);
    }

    public Report find(long id) {
        return rows.find(id).orElseThrow(NotFound::new);
    }

    public byte[] pdf(long id) {
        return rows.pdf(id).orElseThrow(NotFound::new);
    }
}
