package torg.policy.revision;

/** What a body says of a proposal, in the words that public administration uses. */
public enum Stance {
    SUPPORTS,
    SUPPORTS_WITH_REMARKS,
    OPPOSES,
    ABSTAINS;

    /** Remarks and objections nobody can read help nobody. */
    public boolean needsWords() {
        return this == SUPPORTS_WITH_REMARKS || this == OPPOSES;
    }

    public String word() {
        return "policy.stance." + name().toLowerCase().replace('_', '-');
    }

    public String chip() {
        return switch (this) {
            case SUPPORTS -> "good";
            case SUPPORTS_WITH_REMARKS -> "warn";
            case OPPOSES -> "bad";
            case ABSTAINS -> "";
        };
    }
}
