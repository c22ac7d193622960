package torg.inbox.triage.web;

import java.util.Objects;
import torg.shell.Problems;

/** What was done about an emergency. */
public record AlarmForm(String done) {
    public AlarmForm {
        done = Objects.toString(done, "").strip();
    }

    Problems problems() {
        return Problems.NONE
                .unless(done.length() >= 3, "done", "triage.say-what-was-done")
                .unless(done.length() <= 500, "done", "triage.long-reason");
    }
}
