package torg.staff;

import java.util.List;

/** A room where something waits for colleagues, so that they can be told of it elsewhere than on its pages. */
public interface Waiting {

    /** What sort of thing waits. */
    enum Kind {
        TASK,
        /** Somebody else did not do it in time. */
        ESCALATION,
        /** A question for what somebody knows. */
        EXPERT,
        /** Somebody may be in danger. */
        ALARM
    }

    /**
     * Something for somebody.
     *
     * @param key what it is, the same for as long as it waits
     * @param path its page, where the rights are those of the page
     */
    record Word(String key, Kind kind, Person person, String path) {}

    /** All that waits and is new enough to be news. */
    List<Word> words();
}
