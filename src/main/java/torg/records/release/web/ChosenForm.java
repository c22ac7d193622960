package torg.records.release.web;

import java.util.List;
import java.util.Objects;
import torg.shell.Problems;

/** What somebody has ticked among what was found. */
public record ChosenForm(List<String> chosen) {
    private static final int MOST = 400;

    public ChosenForm {
        chosen = chosen == null
                ? List.of()
                : chosen.stream().filter(Objects::nonNull).distinct().toList();
    }

    Problems problems() {
        return Problems.NONE
                .unless(!chosen.isEmpty(), "chosen", "records.choose-some")
                .unless(chosen.size() <= MOST, "chosen", "release.form.too-long");
    }
}
