package torg.counter;

import java.util.Locale;

/** How somebody wants their answer. */
public enum AnswerBy {
    TELEPHONE,
    MAIL,
    POST,
    /** At the counter, or where it was written. */
    THERE,
    /** They want none; the city may still have something to do. */
    NONE;

    public String word() {
        return "counter.answer-by." + name().toLowerCase(Locale.ROOT);
    }
}
