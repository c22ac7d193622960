package torg.records.snapshots;

/** Why a picture is taken. */
public enum Why {
    /** Torg has none of the account yet. */
    FIRST,
    /** The interval of the rule is over. */
    YEARLY,
    /** The account shows another name or another picture than when the last one was taken. */
    CHANGED,
    /** The account is being closed. */
    CLOSING,
    /** A person asked for it, or brought it. */
    ORDERED;

    public String word() {
        return "records.snapshots.why." + name().toLowerCase();
    }
}
