package torg.register.intake.appraisal;

import java.util.List;
import torg.shell.Words;

/** Why a row became what it became: a word with what it speaks of, so that everybody reads it in their own language. */
public record Reason(String word, List<String> about) {
    private static final int SHOWN = 120;

    static Reason of(String word, String... about) {
        return new Reason("register.intake.why." + word, List.of(about));
    }

    public String sentence() {
        return Words.t(word, about.stream().map(Reason::shortened).toArray());
    }

    private static String shortened(String text) {
        return text.codePointCount(0, text.length()) <= SHOWN
                ? text
                : text.substring(0, text.offsetByCodePoints(0, SHOWN)) + "…";
    }
}
