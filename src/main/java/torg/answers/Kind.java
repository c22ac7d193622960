package torg.answers;

/** What an approved answer is for. */
public enum Kind {
    /** Answers a question. */
    ORDINARY,
    /** Leads from an individual matter to where its details are protected (domain.md D25). */
    INDIVIDUAL,
    /** Leads to the form for citizens' proposals. */
    PROPOSAL;

    public String word() {
        return "answers.kind." + name().toLowerCase();
    }
}
