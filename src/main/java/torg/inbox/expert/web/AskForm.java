package torg.inbox.expert.web;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Objects;
import java.util.Optional;
import torg.privacy.Masking;
import torg.shell.Problems;

/** What is asked, of whom, until when. An outsider is a name, and is sent the link by whoever asks. */
public record AskForm(String expert, Boolean outside, String question, String due) {
    static final AskForm BLANK = new AskForm("", false, "", "");

    public AskForm {
        expert = Objects.toString(expert, "").strip();
        outside = Boolean.TRUE.equals(outside);
        question = Objects.toString(question, "").replace("\r\n", "\n").strip();
        due = Objects.toString(due, "").strip();
    }

    Optional<LocalDate> day() {
        try {
            return Optional.of(LocalDate.parse(due));
        } catch (DateTimeParseException nothingLikeADay) {
            return Optional.empty();
        }
    }

    Problems problems(boolean known, LocalDate today) {
        return Problems.NONE
                .unless(!expert.isEmpty() && expert.length() <= 120, "expert", "expert.whom")
                .unless(outside || known, "expert", "expert.unknown")
                .unless(!question.isEmpty(), "question", "expert.give-question")
                .unless(question.length() <= 4000, "question", "expert.too-long")
                .unless(!new Masking().mask(question).hidesAnything(), "question", "expert.personal")
                .unless(day().filter(day -> !day.isBefore(today)).isPresent(), "due", "expert.give-day");
    }
}
