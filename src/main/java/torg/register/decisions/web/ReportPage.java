package torg.register.decisions.web;

import torg.register.decisions.Report;
import torg.shell.Page;

/** One list as it was given. */
public record ReportPage(Report report) implements Page {
    @Override
    public String title() {
        return "register.report";
    }
}
