package torg.privacy;

import java.util.ArrayList;
import java.util.List;
import torg.privacy.detectors.Detectors;
import torg.privacy.detectors.Normalised;

/**
 * The one function that hides personal data in text. Lists, search, notices, exports and previews all go through it, so
 * that a number hidden in one place is hidden in all.
 */
public final class Masking {

    private final Detectors detectors = Detectors.ALL;

    public Masked mask(String original) {
        var spans = detectors.in(original);
        return new Masked(pieces(original, spans), spans);
    }

    /** The text as the detectors read it: whoever else looks for words in it is led astray by no other letters than they. */
    public static String normalised(String original) {
        return Normalised.of(original).text();
    }

    private static List<Piece> pieces(String original, List<Span> spans) {
        var pieces = new ArrayList<Piece>();
        int shown = 0;
        for (var span : spans) {
            if (span.isHidden()) {
                plain(original, shown, span.start(), pieces);
                pieces.add(new Piece.Hidden(span.kind(), span.certainty()));
                shown = span.end();
            }
        }
        plain(original, shown, original.length(), pieces);
        return pieces;
    }

    private static void plain(String original, int start, int end, List<Piece> pieces) {
        if (start < end) {
            pieces.add(new Piece.Plain(original.substring(start, end)));
        }
    }
}
