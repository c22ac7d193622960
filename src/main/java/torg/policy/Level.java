package torg.policy;

/** How much a rule demands. */
public enum Level {
    MUST,
    SHOULD,
    /** The city has decided not to demand it here. */
    OFF;

    public String word() {
        return "policy.level." + name().toLowerCase();
    }
}
