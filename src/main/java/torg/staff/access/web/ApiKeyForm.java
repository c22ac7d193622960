package torg.staff.access.web;

import java.time.LocalDate;
import java.util.Objects;
import torg.shell.Days;
import torg.shell.Problems;
import torg.staff.access.ApiKey;

/** What a new key is for, and its last day. */
public record ApiKeyForm(String label, String until) {
    static final ApiKeyForm BLANK = new ApiKeyForm("", "");

    public ApiKeyForm {
        label = Objects.toString(label, "").strip();
        until = Objects.toString(until, "").strip();
    }

    Problems problems(LocalDate today) {
        return Problems.NONE
                .unless(!label.isEmpty(), "label", "staff.key.label-missing")
                .unless(label.length() <= 80, "label", "staff.key.label-long")
                .unless(
                        Days.day(until)
                                .filter(day -> ApiKey.mayLast(today, day))
                                .isPresent(),
                        "until",
                        "staff.key.until-wrong");
    }
}
