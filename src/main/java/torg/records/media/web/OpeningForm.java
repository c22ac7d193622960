package torg.records.media.web;

import java.util.Objects;
import torg.shell.Problems;

/** Why somebody must see what came with hidden words. */
record OpeningForm(String reason) {
    OpeningForm {
        reason = Objects.toString(reason, "").strip();
    }

    Problems problems() {
        return Problems.NONE.unless(reason.length() >= 5, "reason", "inbox.form.give-unmask-reason");
    }
}
