package torg.records.retention.web;

import java.util.Arrays;
import java.util.Objects;
import java.util.Optional;
import torg.privacy.disposal.DocumentKind;
import torg.shell.NotFound;
import torg.shell.Problems;

/** By which line, for which account, and when it is proposed, why. */
public record RehearsalForm(Long plan, String kind, Long account, String reason) {
    private static final int LONGEST = 2000;

    public RehearsalForm {
        plan = Objects.requireNonNullElse(plan, 0L);
        kind = Objects.toString(kind, "").strip();
        account = Objects.requireNonNullElse(account, 0L);
        reason = Objects.toString(reason, "").strip();
    }

    DocumentKind chosen() {
        return Arrays.stream(DocumentKind.values())
                .filter(one -> one.name().equals(kind))
                .findFirst()
                .orElseThrow(NotFound::new);
    }

    Optional<Long> only() {
        return Optional.of(account).filter(id -> id > 0);
    }

    Problems problems() {
        return Problems.NONE
                .unless(reason.length() >= 10, "reason", "retention.give-reason")
                .unless(reason.length() <= LONGEST, "reason", "records.form.too-long");
    }
}
