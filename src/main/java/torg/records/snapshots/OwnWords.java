package torg.records.snapshots;

import torg.privacy.Masking;

/**
 * What the city has said about itself in public, as it is shown afterwards: word for word, since an address to a library is
 * what one came for. Should it hold what tells who somebody is, all that is personal in it is hidden.
 */
public final class OwnWords {
    private static final Masking MASKING = new Masking();

    private OwnWords() {}

    public static String shown(String text) {
        var masked = MASKING.mask(text);
        return masked.spans().stream()
                        .anyMatch(span -> span.isHidden() && span.kind().identifies())
                ? masked.text()
                : text;
    }
}
