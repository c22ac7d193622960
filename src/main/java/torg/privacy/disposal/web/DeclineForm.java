package torg.privacy.disposal.web;

import java.util.Objects;
import torg.shell.Problems;

/** Why nothing is to be disposed of after all. */
public record DeclineForm(String why) {
    static final DeclineForm BLANK = new DeclineForm("");

    public DeclineForm {
        why = Objects.toString(why, "").strip();
    }

    Problems problems() {
        return Problems.NONE
                .unless(why.length() >= 5, "why", "disposal.say-why")
                .unless(why.length() <= 2000, "why", "requests.form.long");
    }
}
