package torg.records.packages.web;

import java.util.Arrays;
import java.util.Objects;
import java.util.Optional;
import torg.records.packages.Level;
import torg.shell.Problems;

/** The decision on how much of an account goes to the archive. */
public record LevelForm(String level, String reference, String reason) {
    static final LevelForm BLANK = new LevelForm("", "", "");

    public LevelForm {
        level = Objects.toString(level, "").strip();
        reference = Objects.toString(reference, "").strip();
        reason = Objects.toString(reason, "").strip();
    }

    Optional<Level> chosen() {
        return Arrays.stream(Level.values())
                .filter(one -> one.name().equals(level))
                .findFirst();
    }

    Problems problems() {
        return Problems.NONE
                .unless(chosen().isPresent(), "level", "records.packages.choose-level")
                .unless(!reference.isEmpty(), "reference", "records.packages.give-reference")
                .unless(reference.length() <= 60, "reference", "records.packages.too-long")
                .unless(!reason.isEmpty(), "reason", "records.packages.give-reason")
                .unless(reason.length() <= 2000, "reason", "records.packages.too-long");
    }
}
