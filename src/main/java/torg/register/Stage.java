package torg.register;

/** How far an account has come, by the names of domain.md D2, in the order of a life; the column {@code account.stage}. */
public enum Stage {
    /** Förslag: known or applied for, nobody has begun to examine it. Imported accounts begin here. */
    PROPOSED,
    /** Granskas. */
    UNDER_REVIEW,
    /** Avslagen. */
    REFUSED,
    /** Beslutad. */
    DECIDED,
    /** Aktiv. */
    ACTIVE,
    /** Vilande. */
    DORMANT,
    /** Kapad. */
    HIJACKED,
    /** Under avveckling. */
    CLOSING,
    /** Arkiverad. */
    ARCHIVED,
    /** Avslutad. */
    CLOSED;

    public String word() {
        return "register.stage." + name().toLowerCase().replace('_', '-');
    }
}
