package torg.platforms;

import java.util.Locale;

/** How something reached the city: what is one queue for whoever answers is not one thing for whoever asks (domain.md D20). */
public enum Way {
    /** Under something of the city's, where everybody reads it. */
    COMMENT,
    /** The city is named in somebody's own post. */
    MENTION,
    /** Between two; nobody else reads it. */
    MESSAGE,
    /** Asked on the city's own square. */
    QUESTION,
    MAIL,
    TELEPHONE,
    /** Somebody came to the counter. */
    VISIT,
    LETTER,
    /** Said where the city has no account. */
    ELSEWHERE,
    /** A judgement with a grade. */
    REVIEW;

    public String word() {
        return "platforms.way." + name().toLowerCase(Locale.ROOT);
    }
}
