package torg.privacy.requests;

/** What somebody asks for. */
public enum RequestKind {
    /** Article 15. */
    ACCESS,
    /** Article 17. */
    ERASURE;

    public String word() {
        return "requests.kind." + name().toLowerCase();
    }
}
