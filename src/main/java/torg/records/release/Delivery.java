package torg.records.release;

/** How whoever asks wants it. */
public enum Delivery {
    /** By the link they follow the request by; it opens each part once. */
    LINK,
    /** Read at the counter without a fee (TF 2 kap. 15 §), or taken along. */
    ON_THE_SPOT,
    /** As paper, for the fee that the council has laid down (TF 2 kap. 16 §). */
    PAPER;

    public String word() {
        return "release.delivery." + name().toLowerCase().replace('_', '-');
    }
}
