package torg.records.web;

import java.util.Objects;
import java.util.Optional;
import torg.shell.Problems;

/** By which provision something may be secret, and which authority says so; or why it should not stand there any more. */
public record MarkingForm(String provision, String authority, String reason) {
    private static final int LONGEST = 200;

    public MarkingForm {
        provision = Objects.toString(provision, "").strip();
        authority = Objects.toString(authority, "").strip();
        reason = Objects.toString(reason, "").strip();
    }

    static final MarkingForm BLANK = new MarkingForm("", "", "");

    Problems problems() {
        return Problems.NONE
                .unless(!provision.isEmpty(), "provision", "records.mark.choose-provision")
                .unless(authority.length() <= LONGEST, "authority", "records.form.too-long");
    }

    Problems problemsOfRemoval() {
        return Problems.NONE
                .unless(reason.length() >= 10, "reason", "records.mark.give-reason")
                .unless(reason.length() <= 2000, "reason", "records.form.too-long");
    }

    Optional<String> whose() {
        return Optional.of(authority).filter(name -> !name.isEmpty());
    }
}
