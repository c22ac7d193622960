package torg.register.duties.web;

import java.util.Arrays;
import java.util.List;
import torg.register.duties.Duty;
import torg.shell.Page;
import torg.shell.Problems;

/** Decide who answers for one account. */
public record DutiesFormPage(long account, String name, int required, DutiesForm form, Problems problems)
        implements Page {

    /** One of the five duties as a field. */
    public record Field(String name, String label, String value) {}

    public List<Field> fields() {
        return Arrays.stream(Duty.values())
                .map(duty -> new Field(DutiesForm.field(duty), duty.word(), form.doing(duty)))
                .toList();
    }

    @Override
    public String title() {
        return "register.duties.change";
    }
}
