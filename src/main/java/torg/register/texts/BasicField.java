package torg.register.texts;

/** The fourteen things an account has to tell of itself (domain.md 1.5), in that order. */
public enum BasicField {
    /** Sender: which activity. */
    B1,
    /** That it is part of the city. */
    B2,
    /** Purpose, what to expect. */
    B3,
    /** That what is written can become an official document. */
    B4,
    /** Rules for comments. */
    B5,
    /** What happens when they are broken. */
    B6,
    /** Who can read what is written (lag 1998:112, 3 §). */
    B7,
    /** How to reach the activity. */
    B8,
    /** The activity's own page. */
    B9,
    /** How personal data is processed. */
    B10,
    /** When it is watched and how soon one is answered. */
    B11,
    /** Do not write personal data; where to turn with one's own case. */
    B12,
    /** In an emergency. */
    B13,
    /** Accessibility. */
    B14;

    /** The rule that demands it. */
    String rule() {
        return "basic." + name();
    }

    public String word() {
        return "texts.field." + name();
    }
}
