package torg.staff.web;

import java.util.Objects;
import java.util.Optional;
import torg.shell.Days;
import torg.shell.Problems;
import torg.staff.Person;
import torg.staff.Staff;

/** A sub-delegation as the head writes it down: to whom, for what, by which case number, from when. */
public record DelegationForm(String delegate, Long unit, String reference, String from, String until) {
    static final DelegationForm BLANK = new DelegationForm("", null, "", "", "");

    public DelegationForm {
        delegate = Objects.toString(delegate, "").strip();
        reference = Objects.toString(reference, "").strip();
        from = Objects.toString(from, "").strip();
        until = Objects.toString(until, "").strip();
    }

    Problems problems(Staff staff) {
        return Problems.NONE
                .unless(!delegate.isEmpty(), "delegate", "staff.delegation.delegate-missing")
                .unless(person(staff).isPresent(), "delegate", "staff.person.unknown")
                .unless(unit != null, "unit", "staff.unit.choose")
                .unless(!reference.isEmpty(), "reference", "staff.delegation.reference-missing")
                .unless(reference.length() <= 60, "reference", "staff.too-long")
                .unless(Days.day(from).isPresent(), "from", "staff.day-missing")
                .unless(Days.dayOrNothing(until), "until", "staff.day-wrong")
                .unless(
                        Days.day(until).isEmpty()
                                || Days.day(from).isEmpty()
                                || !Days.day(until)
                                        .get()
                                        .isBefore(Days.day(from).get()),
                        "until",
                        "staff.ends-before-it-begins");
    }

    Optional<Person> person(Staff staff) {
        return staff.personNamed(delegate);
    }
}
