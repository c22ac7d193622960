package torg.privacy;

/** Something found in a text, from start up to but not including end, counted in the original text. */
public record Span(Kind kind, int start, int end, Certainty certainty) {

    /** Whether default views hide it. */
    public boolean isHidden() {
        return kind.isPersonal() && certainty != Certainty.POSSIBLE;
    }

    /** The key of its name in the words of this room. */
    public String label() {
        return "privacy.kind." + word();
    }

    public boolean overlaps(Span other) {
        return start < other.end && other.start < end;
    }

    String word() {
        return certainty == Certainty.AMBIGUOUS ? "phone-or-identity-number" : kind.word();
    }
}
