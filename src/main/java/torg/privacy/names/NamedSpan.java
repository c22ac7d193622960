package torg.privacy.names;

/** A stretch of a text that names somebody, from start up to but not including end, counted in the text as it stands. */
public record NamedSpan(int start, int end, Certainty certainty) {

    /** How it is known to be a name. */
    public enum Certainty {
        /** The record knows somebody by it. Hidden, unless a person decides otherwise. */
        KNOWN,
        /** It may be a name. A person decides. */
        POSSIBLE,
        /** A person marked it. */
        MARKED
    }

    public boolean overlaps(NamedSpan other) {
        return start < other.end && other.start < end;
    }

    public String in(String text) {
        return text.substring(start, end);
    }
}
