package torg.privacy.disposal;

/** A kind of document, as a line of a document plan names it (arkivlagen 6 §). */
public enum DocumentKind {
    COMMENT_LITTLE(true),
    COMMENT_IN_ORDER(true),
    COMMENT_REGISTERED(true),
    IMPORTED(true),
    PROFILE(true),
    OWN_POST(false),
    FIGURES(false),
    DECISION(false);

    private final boolean letsGo;

    DocumentKind(boolean letsGo) {
        this.letsGo = letsGo;
    }

    /** Whether Torg can dispose of it. The city's own acts, its figures and its decisions are kept whatever a plan says. */
    public boolean letsGo() {
        return letsGo;
    }

    public String word() {
        return "disposal.kind." + name().toLowerCase().replace('_', '-');
    }
}
