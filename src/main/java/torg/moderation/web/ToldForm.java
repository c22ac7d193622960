package torg.moderation.web;

import java.util.Objects;
import torg.moderation.letters.Letter;
import torg.shell.Problems;

/** How an author was told: {@code by-hand} in some way that the note names, or by a {@code noted} neutral line. */
public record ToldForm(String how, String note) {
    public ToldForm {
        how = Objects.toString(how, "").strip();
        note = Objects.toString(note, "").strip();
    }

    Letter.Fate fate() {
        return how.equals("noted") ? Letter.Fate.NOTED : Letter.Fate.BY_HAND;
    }

    Problems problems() {
        return Problems.NONE
                .unless(how.equals("noted") || how.equals("by-hand"), "how", "moderation.form.choose-how")
                .unless(note.length() >= 3, "note", "moderation.form.say-how")
                .unless(note.length() <= 1000, "note", "moderation.form.too-long");
    }
}
