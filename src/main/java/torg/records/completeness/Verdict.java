package torg.records.completeness;

/** What can be said of an account's month. Green only when all of it was counted and nothing is left unexplained. */
public enum Verdict {
    WHOLE("good"),
    /** A part of the month was counted, and nothing in it is left unexplained. */
    PARTLY("warn"),
    GAP("bad"),
    /** Nobody can count, and it says why. */
    CANNOT("warn"),
    NOT_COUNTED("");

    private final String chip;

    Verdict(String chip) {
        this.chip = chip;
    }

    /** How it looks beside the word; never told by colour alone. */
    public String chip() {
        return chip;
    }

    public String word() {
        return "records.completeness.verdict." + name().toLowerCase().replace('_', '-');
    }
}
