package torg.answers.drafts.web;

import java.util.List;
import torg.answers.plain.Hint;
import torg.answers.plain.PlainLanguage;
import torg.answers.plain.Reading;
import torg.shell.Page;
import torg.shell.Words;

/** How a text reads. Only advice. @param said the advice in the reader's language, for the script */
public record ReadingPage(String words, Reading reading, List<String> said) implements Page {
    private static final int LONGEST = 10_000;

    static ReadingPage of(String words) {
        var shortened = words.substring(0, Math.min(LONGEST, words.length()));
        var reading = PlainLanguage.read(shortened);
        return new ReadingPage(shortened, reading, said(reading));
    }

    private static List<String> said(Reading reading) {
        var hints = reading.hints().stream().map(Hint::sentence).toList();
        return hints.isEmpty() && reading.words() > 0 ? List.of(Words.t("answers.plain.nothing")) : hints;
    }

    @Override
    public String title() {
        return "answers.reading";
    }
}
