package torg.answers.plain;

import java.util.List;
import torg.shell.Words;

/**
 * One piece of advice.
 *
 * @param word the key of what it says
 * @param about what in the text it is about; its arguments
 */
public record Hint(String word, List<String> about) {
    static Hint of(String word, String... about) {
        return new Hint(word, List.of(about));
    }

    public String sentence() {
        return Words.t(word, about.toArray());
    }
}
