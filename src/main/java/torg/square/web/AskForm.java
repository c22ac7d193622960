package torg.square.web;

import java.util.Objects;
import torg.shell.Problems;

/**
 * A resident's words, kept as they were typed: to the last space. No name is asked for more than once and none is needed
 * (förvaltningslagen gives service to the anonymous too).
 *
 * @param website a field people do not see and machines fill in
 */
public record AskForm(Long account, String name, String text, String website) {
    static final int LONGEST = 4000;

    public AskForm {
        name = Objects.toString(name, "");
        text = Objects.toString(text, "").replace("\r\n", "\n"); // as browsers send what was typed as one
        website = Objects.toString(website, "");
    }

    Problems problems() {
        return Problems.NONE
                .unless(!text.isBlank(), "text", "square.form.write-something")
                .unless(text.codePointCount(0, text.length()) <= LONGEST, "text", "square.form.too-long")
                .unless(name.length() <= 100, "name", "square.form.long-name")
                .unless(website.isEmpty(), "text", "square.form.machine");
    }
}
