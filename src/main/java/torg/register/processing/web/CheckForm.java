package torg.register.processing.web;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Objects;
import java.util.Optional;
import torg.register.processing.Basis;
import torg.shell.Problems;

/** What somebody found who checked where a platform's data goes. */
public record CheckForm(String basis, String recipient, String note, String checkedOn) {
    public CheckForm {
        basis = Objects.toString(basis, "");
        recipient = Objects.toString(recipient, "").strip();
        note = Objects.toString(note, "").strip();
        checkedOn = Objects.toString(checkedOn, "").strip();
    }

    Problems problems() {
        return Problems.NONE
                .unless(chosen().isPresent(), "basis", "processing.form.basis")
                .unless(!recipient.isEmpty() && recipient.length() <= 200, "recipient", "processing.form.recipient")
                .unless(note.length() <= 1000, "note", "processing.form.long")
                .unless(day().isPresent(), "checkedOn", "processing.form.day");
    }

    Optional<Basis> chosen() {
        return Arrays.stream(Basis.values()).filter(b -> b.name().equals(basis)).findFirst();
    }

    Optional<LocalDate> day() {
        try {
            return Optional.of(LocalDate.parse(checkedOn));
        } catch (DateTimeException notADay) {
            return Optional.empty();
        }
    }
}
