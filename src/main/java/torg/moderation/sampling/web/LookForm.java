package torg.moderation.sampling.web;

import java.util.Objects;
import torg.shell.Problems;

/** What somebody thinks of a measure that the sample fell on: {@code yes} or {@code no}, and why. */
public record LookForm(Long act, String month, String agrees, String note) {
    public LookForm {
        act = Objects.requireNonNullElse(act, 0L);
        month = Objects.toString(month, "").strip();
        agrees = Objects.toString(agrees, "").strip();
        note = Objects.toString(note, "").strip();
    }

    Problems problems() {
        return Problems.NONE
                .unless(agrees.equals("yes") || agrees.equals("no"), "agrees-" + act, "moderation.sample.say")
                .unless(note.length() >= 5 && note.length() <= 2000, "note-" + act, "moderation.sample.say-why");
    }
}
