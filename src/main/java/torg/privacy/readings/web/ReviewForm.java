package torg.privacy.readings.web;

import java.util.Objects;
import torg.shell.Problems;

/** What was found of a reading. */
public record ReviewForm(String month, String found, String note) {
    public ReviewForm {
        month = Objects.toString(month, "");
        found = Objects.toString(found, "");
        note = Objects.toString(note, "").strip();
    }

    Problems problems(long entry) {
        return Problems.NONE
                .unless(found.equals("fine") || found.equals("asks"), "review-" + entry, "readings.form.choose")
                .unless(!found.equals("asks") || !note.isEmpty(), "review-" + entry, "readings.form.note")
                .unless(note.length() <= 1000, "review-" + entry, "readings.form.long");
    }
}
