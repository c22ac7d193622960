package torg.records.release;

/** What can be given out. */
public enum Kind {
    MESSAGE,
    DIARY,
    MEASURE,
    ACCOUNT;

    public String word() {
        return "release.kind." + name().toLowerCase();
    }
}
