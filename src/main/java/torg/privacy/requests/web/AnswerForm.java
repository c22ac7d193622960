package torg.privacy.requests.web;

import java.util.Arrays;
import java.util.Objects;
import java.util.Optional;
import torg.privacy.requests.Outcome;
import torg.privacy.requests.Weighing;
import torg.shell.Problems;

/** How a request is decided, and for an erasure what was weighed. */
public record AnswerForm(
        String outcome, String reason, String publicRecord, String rule, Boolean archived, Boolean held) {
    static final AnswerForm BLANK = new AnswerForm("", "", "", "", false, false);

    public AnswerForm {
        outcome = Objects.toString(outcome, "");
        reason = Objects.toString(reason, "").replace("\r\n", "\n").strip();
        publicRecord = Objects.toString(publicRecord, "");
        rule = Objects.toString(rule, "").strip();
        archived = Boolean.TRUE.equals(archived);
        held = Boolean.TRUE.equals(held);
    }

    Problems problems(boolean erasure) {
        return Problems.NONE
                .unless(
                        !erasure || publicRecord.equals("yes") || publicRecord.equals("no"),
                        "publicRecord",
                        "requests.form.public-record")
                .unless(chosen().isPresent(), "outcome", "requests.form.choose-outcome")
                .unless(reason.length() >= 10, "reason", "requests.form.reason")
                .unless(reason.length() <= 4000 && rule.length() <= 300, "reason", "requests.form.long");
    }

    Optional<Outcome> chosen() {
        return Arrays.stream(Outcome.values())
                .filter(o -> o.name().equals(outcome))
                .findFirst();
    }

    Weighing weighing() {
        return new Weighing(publicRecord.equals("yes"), rule, archived, held);
    }
}
