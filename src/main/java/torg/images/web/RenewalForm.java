package torg.images.web;

import java.time.LocalDate;
import java.util.Objects;
import torg.privacy.Outgoing;
import torg.shell.Days;
import torg.shell.Problems;

/** A consent that is given for longer. */
public record RenewalForm(String until, String reference) {
    private static final int YEARS = 5;

    public RenewalForm {
        until = Objects.toString(until, "").strip();
        reference = Objects.toString(reference, "").strip();
    }

    Problems problems(LocalDate before, LocalDate today) {
        var day = Days.day(until);
        var problems = Problems.NONE
                .unless(day.isPresent(), "until", "images.form.give-day")
                .unless(day.filter(d -> !d.isAfter(before)).isEmpty(), "until", "images.consent.not-longer")
                .unless(day.filter(d -> d.isAfter(today.plusYears(YEARS))).isEmpty(), "until", "images.consent.too-far")
                .unless(!reference.isEmpty(), "reference", "images.consent.give-reference")
                .unless(reference.length() <= 200, "reference", "images.form.too-long");
        return Outgoing.problems(problems, "reference", reference);
    }

    LocalDate day() {
        return Days.day(until).orElseThrow();
    }
}
