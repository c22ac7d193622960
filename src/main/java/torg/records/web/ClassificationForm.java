package torg.records.web;

import java.util.Objects;
import torg.records.Reason;
import torg.shell.Problems;

/** Why a document is kept as it is. */
public record ClassificationForm(String reason) {
    public ClassificationForm {
        reason = Objects.toString(reason, "").strip();
    }

    Problems problems() {
        return Problems.NONE.unless(Reason.named(reason).isPresent(), "reason", "records.choose-reason");
    }
}
