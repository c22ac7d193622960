package torg.inbox.expert.web;

import java.util.Objects;
import torg.shell.Problems;

/** A word in the thread; the last one, when it is the answer. */
public record NoteForm(String words, Boolean last) {
    static final NoteForm BLANK = new NoteForm("", false);

    public NoteForm {
        words = Objects.toString(words, "").replace("\r\n", "\n").strip();
        last = Boolean.TRUE.equals(last);
    }

    Problems problems() {
        return Problems.NONE
                .unless(!words.isEmpty(), "words", "expert.write-something")
                .unless(words.length() <= 8000, "words", "expert.too-long");
    }
}
