package torg.register.dormancy.web;

import java.util.Objects;
import torg.shell.Problems;

/** Why an account is laid to rest. */
public record RestForm(String reason) {
    static final RestForm BLANK = new RestForm("");

    public RestForm {
        reason = Objects.toString(reason, "").strip();
    }

    Problems problems() {
        return Problems.NONE
                .unless(!reason.isEmpty(), "reason", "register.form.give-reason")
                .unless(reason.length() <= 2000, "reason", "register.dormancy.too-long");
    }
}
