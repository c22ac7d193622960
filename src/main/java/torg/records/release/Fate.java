package torg.records.release;

/** What becomes of a picture or a file that was sent along with a record, once somebody has looked at it. */
public enum Fate {
    GIVEN,
    /** By a provision. */
    WITHHELD,
    /** Nothing in it is secret, but what may lie hidden in the file cannot be taken away, so it does not leave as a file. */
    UNCLEAN;

    public String word() {
        return "release.enclosed." + name().toLowerCase();
    }
}
