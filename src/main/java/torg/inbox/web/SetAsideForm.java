package torg.inbox.web;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.format.DateTimeParseException;
import java.util.Objects;
import java.util.Optional;
import torg.shell.Problems;
import torg.shell.Words;

/** Until which day something rests, and what is waited for. It comes back in the morning of that day. */
public record SetAsideForm(String until, String waitingFor) {
    private static final LocalTime MORNING = LocalTime.of(6, 0);

    public SetAsideForm {
        until = Objects.toString(until, "").strip();
        waitingFor = Objects.toString(waitingFor, "").strip();
    }

    Problems problems(Instant now) {
        return Problems.NONE
                .unless(day().isPresent(), "until", "inbox.aside.give-day")
                .unless(
                        day().filter(day -> day.isAfter(LocalDate.ofInstant(now, Words.ZONE)))
                                .isPresent(),
                        "until",
                        "inbox.rest-in-the-past")
                .unless(!waitingFor.isEmpty(), "waitingFor", "inbox.aside.give-what")
                .unless(waitingFor.length() <= 300, "waitingFor", "inbox.aside.long");
    }

    Instant morning() {
        return day().orElseThrow().atTime(MORNING).atZone(Words.ZONE).toInstant();
    }

    private Optional<LocalDate> day() {
        try {
            return Optional.of(LocalDate.parse(until));
        } catch (DateTimeParseException nothingLikeADay) {
            return Optional.empty();
        }
    }
}
