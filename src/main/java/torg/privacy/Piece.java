package torg.privacy;

/** A masked text is plain pieces and hidden ones, in order; a hidden one knows what it was and none of its content. */
public sealed interface Piece {

    record Plain(String text) implements Piece {}

    record Hidden(Kind kind, Certainty certainty) implements Piece {

        /** The key of what is shown in its place. */
        public String word() {
            return "privacy.hidden." + new Span(kind, 0, 0, certainty).word();
        }
    }
}
