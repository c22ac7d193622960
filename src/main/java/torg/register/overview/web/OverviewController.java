package torg.register.overview.web;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import torg.register.overview.Line;
import torg.register.overview.Overview;
import torg.register.overview.OverviewSheet;
import torg.shell.Discloses;
import torg.shell.Discloses.Level;
import torg.shell.ShellSettings;
import torg.shell.SignedIn;
import torg.shell.paper.Paper;
import torg.staff.Staff;
import torg.staff.Unit;

/** The overview, as a page, a workbook and a paper. Everybody who works here may see how the accounts stand. */
@Controller
class OverviewController {
    private final Overview overview;
    private final Staff staff;
    private final Paper paper;
    private final ShellSettings settings;

    OverviewController(Overview overview, Staff staff, Paper paper, ShellSettings settings) {
        this.overview = overview;
        this.staff = staff;
        this.paper = paper;
        this.settings = settings;
    }

    @GetMapping("/register/overview")
    OverviewPage page(FilterForm filter, SignedIn reader) {
        filter.chosenBoard().ifPresent(staff::unit);
        var view = overview.view();
        return OverviewPage.of(
                filter,
                Optional.of(view.at()).filter(at -> view.many()),
                filter.narrow(view.lines()),
                overview.trend(filter.chosenBoard()),
                boards());
    }

    @GetMapping("/register/overview.xlsx")
    @Discloses(Level.OPEN)
    void workbook(FilterForm filter, SignedIn reader, HttpServletResponse response) throws IOException {
        response.setContentType("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet");
        response.setHeader("Content-Disposition", "attachment; filename=\"konton-" + overview.today() + ".xlsx\"");
        Workbook.write(narrowed(filter), response.getOutputStream());
    }

    @GetMapping("/register/overview.pdf")
    @Discloses(Level.OPEN)
    void paper(FilterForm filter, SignedIn reader, HttpServletResponse response) throws IOException {
        var pdf = paper.pdf(OverviewSheet.of(settings.city(), overview.today(), narrowed(filter)));
        response.setContentType("application/pdf");
        response.setHeader("Content-Disposition", "inline; filename=\"konton-" + overview.today() + ".pdf\"");
        response.setContentLength(pdf.length);
        response.getOutputStream().write(pdf);
    }

    private List<Line> narrowed(FilterForm filter) {
        return filter.narrow(overview.view().lines());
    }

    /** The city itself and what stands right below it. */
    private List<Unit> boards() {
        return staff.units().stream().filter(unit -> unit.path().size() <= 2).toList();
    }
}
