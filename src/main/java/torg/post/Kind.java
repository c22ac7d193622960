package torg.post;

import java.util.Locale;

/** What a letter is about; its words are the whole letter. */
public enum Kind {
    /** Somebody has got something to do. */
    TASK,
    /** Something was not done in time, and has come up to them. */
    ESCALATION,
    /** A colleague is asked for what they know. */
    EXPERT,
    /** The same, somebody outside the city. */
    OUTSIDER,
    /** Words that could mean that somebody is in danger. Waits for no digest. */
    ALARM,
    TEST;

    public String word() {
        return "post.kind." + name().toLowerCase(Locale.ROOT);
    }
}
