package torg.policy.revision.web;

import java.time.LocalDate;
import java.util.List;
import torg.policy.revision.Body;
import torg.policy.revision.Stance;
import torg.policy.revision.Version;
import torg.shell.Page;
import torg.shell.Problems;

/** One body's answer to a remiss, with what it is about beside the form. */
public record AnsweringPage(
        Version version,
        Body body,
        LocalDate due,
        String letter,
        List<VersionPage.Row> differences,
        LocalDate today,
        AnswerForm form,
        Problems problems)
        implements Page {
    @Override
    public String title() {
        return "policy.answer";
    }

    public Stance[] stances() {
        return Stance.values();
    }

    public String day() {
        return form.decidedOn().isEmpty() ? today.toString() : form.decidedOn();
    }
}
