package torg.privacy.detectors;

/** Knows one family of numbers or addresses. Another family is another small class in the list of {@link Detectors}. */
interface Detector {

    /** Reads around one place in a normalised text, never far from it, and adds what it finds. */
    void look(CharSequence text, int at, Findings findings);
}
