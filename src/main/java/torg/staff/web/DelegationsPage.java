package torg.staff.web;

import java.time.LocalDate;
import java.util.List;
import torg.shell.Page;
import torg.shell.Problems;
import torg.shell.SignedIn;
import torg.staff.Delegation;
import torg.staff.Right;
import torg.staff.Unit;

/**
 * Who decides in whose place.
 *
 * @param units what the reader may delegate for; none when the reader is nobody's head
 */
public record DelegationsPage(
        List<Row> delegations, List<Unit> units, LocalDate today, DelegationForm form, Problems problems)
        implements Page {

    /** A delegation, and whether the reader may end it. */
    public record Row(Delegation delegation, boolean mayEnd) {
        static Row of(Delegation delegation, SignedIn reader, LocalDate today) {
            var lasts = delegation.until().map(last -> last.isAfter(today)).orElse(true);
            return new Row(
                    delegation,
                    lasts && reader.may(Right.DELEGATE, delegation.unit().path()));
        }
    }

    DelegationsPage with(DelegationForm form, Problems problems) {
        return new DelegationsPage(delegations, units, today, form, problems);
    }

    @Override
    public String title() {
        return "staff.delegations";
    }

    public String from() {
        return form.from().isEmpty() ? today.toString() : form.from();
    }

    /** What has not begun yet can end no earlier than it begins. */
    public LocalDate ending(Delegation delegation) {
        return delegation.from().isAfter(today) ? delegation.from() : today;
    }
}
