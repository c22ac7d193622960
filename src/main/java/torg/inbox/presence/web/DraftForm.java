package torg.inbox.presence.web;

import java.util.Objects;

/** An answer that is still being written; longer than any platform takes is cut. */
public record DraftForm(String words) {
    private static final int MOST = 20_000;

    public DraftForm {
        words = Objects.toString(words, "");
        words = words.substring(0, Math.min(MOST, words.length()));
    }
}
