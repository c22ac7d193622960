package torg.records.packages.web;

import torg.records.packages.sip.Edition;
import torg.shell.Page;
import torg.shell.Problems;

/** What is agreed with the archive. */
public record AgreementPage(AgreementForm form, boolean mayChange, Problems problems) implements Page {
    @Override
    public String title() {
        return "records.packages.agreement";
    }

    public Edition[] editions() {
        return Edition.values();
    }
}
