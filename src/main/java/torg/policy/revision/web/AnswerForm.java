package torg.policy.revision.web;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.Objects;
import java.util.Optional;
import torg.policy.revision.Stance;
import torg.shell.Days;
import torg.shell.Problems;

/** What a board or a council answers, and by which decision of its own. */
public record AnswerForm(String stance, String statement, String reference, String decidedOn, Boolean atOnce) {
    static final AnswerForm BLANK = new AnswerForm("", "", "", "", false);

    public AnswerForm {
        stance = Objects.toString(stance, "");
        statement = Objects.toString(statement, "").strip();
        reference = Objects.toString(reference, "").strip();
        decidedOn = Objects.toString(decidedOn, "").strip();
        atOnce = Boolean.TRUE.equals(atOnce);
    }

    Problems problems(LocalDate today) {
        return Problems.NONE
                .unless(chosen().isPresent(), "stance", "policy.form.choose-stance")
                .unless(
                        chosen().isEmpty() || !chosen().get().needsWords() || !statement.isEmpty(),
                        "statement",
                        "policy.say-why")
                .unless(statement.length() <= 20_000, "statement", "policy.form.too-long")
                .unless(!reference.isEmpty(), "reference", "policy.form.give-reference")
                .unless(reference.length() <= 60, "reference", "policy.form.long-reference")
                .unless(day().isPresent(), "decidedOn", "policy.form.give-day")
                .unless(day().isEmpty() || !day().get().isAfter(today), "decidedOn", "policy.decided-in-the-future");
    }

    Optional<Stance> chosen() {
        return Arrays.stream(Stance.values())
                .filter(s -> s.name().equals(stance))
                .findFirst();
    }

    Optional<LocalDate> day() {
        return Days.day(decidedOn);
    }
}
