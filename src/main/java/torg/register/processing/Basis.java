package torg.register.processing;

/** On what ground personal data may leave the EU and EEA (GDPR articles 44–49). */
public enum Basis {
    /** Nothing leaves. */
    NO_TRANSFER,
    /** Article 45, such as the EU–US Data Privacy Framework for a company on its list. */
    ADEQUACY,
    /** Article 46.2 c. */
    STANDARD_CLAUSES,
    /** Article 49.1. */
    DEROGATION,
    /** Found by whoever checked; the account should not be used. */
    NONE;

    public String word() {
        return "processing.basis." + name().toLowerCase().replace('_', '-');
    }
}
