package torg.register.decisions.web;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.Objects;
import java.util.Optional;
import torg.register.decisions.Report.Kind;
import torg.shell.Days;
import torg.shell.Problems;

/** Which list, for which board, to which meeting. */
public record ReportForm(String kind, Long unit, String meetingOn) {
    public ReportForm {
        kind = Objects.toString(kind, "");
        meetingOn = Objects.toString(meetingOn, "").strip();
    }

    Problems problems() {
        return Problems.NONE
                .unless(to().isPresent(), "kind", "register.report.choose-kind")
                .unless(unit != null, "unit", "register.form.choose-unit")
                .unless(day().isPresent(), "meetingOn", "register.form.give-day");
    }

    Optional<Kind> to() {
        return Arrays.stream(Kind.values()).filter(k -> k.name().equals(kind)).findFirst();
    }

    Optional<LocalDate> day() {
        return Days.day(meetingOn);
    }
}
