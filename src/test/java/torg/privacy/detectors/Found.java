package torg.privacy.detectors;

import java.util.List;
import torg.privacy.Certainty;
import torg.privacy.Kind;
import torg.privacy.Masking;

/** What masking finds in a text, written so that a test can read it. */
record Found(String text, Kind kind, Certainty certainty) {

    private static final Masking MASKING = new Masking();

    static List<Found> in(String original) {
        return MASKING.mask(original).spans().stream()
                .map(span -> new Found(original.substring(span.start(), span.end()), span.kind(), span.certainty()))
                .toList();
    }

    static Found certain(String text, Kind kind) {
        return new Found(text, kind, Certainty.CERTAIN);
    }

    static Found ambiguous(String text) {
        return new Found(text, Kind.PERSONAL_IDENTITY_NUMBER, Certainty.AMBIGUOUS);
    }

    static Found possible(String text, Kind kind) {
        return new Found(text, kind, Certainty.POSSIBLE);
    }
}
