package torg.policy;

/** What a rule says of a fact. */
public enum Verdict {
    /** As the rule says. */
    GREEN,
    /** Not as it should be (bör). */
    YELLOW,
    /** Not as it must be (ska). */
    RED;

    public String word() {
        return "policy.verdict." + name().toLowerCase();
    }

    public String chip() {
        return switch (this) {
            case GREEN -> "good";
            case YELLOW -> "warn";
            case RED -> "bad";
        };
    }
}
