package torg.register.fakes;

/** How a case ended. */
public enum Outcome {
    /** The platform took it away. */
    REMOVED,
    /** The platform looked at it and left it. */
    KEPT,
    /** It pretends nothing: a fan page, a namesake, a joke that says it is one. */
    NOT_FALSE,
    /** It is the city's own and was missing in the register. */
    OURS,
    /** Handed to the police (brottsbalken 9 kap. 1 §, 4 kap. 6 b §). */
    POLICE;

    public String word() {
        return "fakes.outcome." + name().toLowerCase().replace('_', '-');
    }
}
