package torg.register.decisions.web;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import torg.ledger.Actor;
import torg.register.decisions.Reports;
import torg.shell.Answer;
import torg.shell.Discloses;
import torg.shell.Discloses.Level;
import torg.shell.Go;
import torg.shell.Problems;
import torg.shell.SignedIn;
import torg.staff.Right;
import torg.staff.Staff;
import torg.staff.Unit;

/** What boards and heads of administration are told before a meeting. */
@Controller
class ReportsController {
    private static final int MOST = 100;

    private final Reports reports;
    private final Staff staff;

    ReportsController(Reports reports, Staff staff) {
        this.reports = reports;
        this.staff = staff;
    }

    /** Looking, with the fields filled in, shows what would be told; nothing is told by looking. */
    @GetMapping("/register/reports")
    ReportsPage reports(ReportForm form, SignedIn reader) {
        return page(form, reader, Problems.NONE);
    }

    private ReportsPage page(ReportForm form, SignedIn reader, Problems problems) {
        return new ReportsPage(
                reports.newest(MOST), boards(reader), untold(form, reader), staff.today(), form, problems);
    }

    private List<String> untold(ReportForm form, SignedIn reader) {
        if (form.problems().any()) {
            return List.of();
        }
        var unit = staff.unit(form.unit());
        return reader.may(Right.REPORT, unit.path())
                ? reports.untold(form.to().orElseThrow(), unit, form.day().orElseThrow())
                : List.of();
    }

    private List<Unit> boards(SignedIn reader) {
        return reader.may(Right.REPORT)
                ? staff.below(reader.places(Right.REPORT)).stream()
                        .filter(unit -> unit.path().size() <= 2)
                        .toList()
                : List.of();
    }

    @PostMapping("/register/reports")
    Answer make(ReportForm form, SignedIn reader) {
        reader.with(Right.REPORT);
        if (form.problems().any()) {
            return page(form, reader, form.problems());
        }
        var unit = staff.unit(form.unit());
        reader.with(Right.REPORT, unit.path());
        var report = reports.make(form.to().orElseThrow(), unit, form.day().orElseThrow(), Actor.of(reader));
        return new Go("/register/reports/" + report.id(), "register.report.made");
    }

    @GetMapping("/register/reports/{id}")
    ReportPage report(@PathVariable long id, SignedIn reader) {
        return new ReportPage(reports.find(id));
    }

    @GetMapping("/register/reports/{id}/paper")
    @Discloses(Level.OPEN)
    void paper(@PathVariable long id, SignedIn reader, HttpServletResponse response) throws IOException {
        DecisionController.send(reports.pdf(id), "anmalan-" + id, response);
    }
}
