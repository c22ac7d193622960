package torg.records.release;

/** What the test of one item came to. */
public enum Outcome {
    WHOLE,
    /** With something masked. */
    PART,
    REFUSED;

    public String word() {
        return "release.outcome." + name().toLowerCase();
    }

    /** Whether the requester gets less than they asked for, which they can have decided in writing. */
    public boolean withholds() {
        return this != WHOLE;
    }
}
