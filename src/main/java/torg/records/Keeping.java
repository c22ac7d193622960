package torg.records;

/** What is done with a document so that anybody can tell that it has come in (OSL 5 kap. 1 §). */
public enum Keeping {
    /** Entered in the diary. */
    REGISTER,
    /** Kept in such order that it is found without difficulty, by account, day and writer. */
    IN_ORDER,
    /** Evidently of little importance for what the authority does: neither. */
    LITTLE;

    public String word() {
        return "records.keeping." + name().toLowerCase().replace('_', '-');
    }
}
