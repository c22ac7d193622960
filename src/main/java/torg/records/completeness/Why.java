package torg.records.completeness;

/** Why the platform's number and the record's are not the same, or why they need not be. */
public enum Why {
    /** It had not been heard; it was captured by the count itself. */
    READ_NOW(Side.PLATFORM),
    /** Captured, and on its way into the inbox. */
    WAITING(Side.PLATFORM),
    /** Captured, and set aside because nobody could read it. */
    SET_ASIDE(Side.PLATFORM),
    /** Disposed of by a decision; the ledger still proves that it was there. */
    DISPOSED(Side.PLATFORM),
    UNEXPLAINED(Side.PLATFORM),
    /** Taken away by whoever wrote it; the record keeps it. */
    REMOVED(Side.RECORD),
    /** Hidden by a decision of the city's. */
    HIDDEN(Side.RECORD),
    /** The platform no longer shows it, and does not say why. */
    NOT_SHOWN(Side.RECORD),
    /** A post of the city's that was not sent from Torg; what it looked like is captured. */
    OWN_ELSEWHERE(Side.OWN),
    /** The same, from before the account was connected. */
    OWN_BEFORE(Side.OWN);

    /** Who has what the other lacks. */
    public enum Side {
        PLATFORM,
        RECORD,
        OWN
    }

    private final Side side;

    Why(Side side) {
        this.side = side;
    }

    public Side side() {
        return side;
    }

    public String word() {
        return "records.completeness.why." + name().toLowerCase().replace('_', '-');
    }
}
