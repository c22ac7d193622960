package torg.register.attestation;

/** What is attested (domain.md D10), and who answers for it. */
public enum Item {
    /** Syfte, målgrupp och mål. */
    PURPOSE,
    DUTIES,
    /** Who can sign in on the platform. */
    ADMINISTRATORS,
    TWO_FACTOR,
    /** Basinformation on the live profile (domain.md 1.5). */
    BASIC_INFORMATION;

    /** The key of its name. */
    public String word() {
        return "register.attestation.item." + name().toLowerCase().replace('_', '-');
    }

    /** The key of what is to be done when it is not so. */
    String mending() {
        return "register.attestation.mend." + name().toLowerCase().replace('_', '-');
    }
}
