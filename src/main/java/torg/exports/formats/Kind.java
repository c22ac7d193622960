package torg.exports.formats;

import java.util.Locale;

/** What somebody said, by how many heard it. */
public enum Kind {
    POST,
    COMMENT,
    /** Between the city and one other, or a few. */
    MESSAGE;

    public String word() {
        return "exports.kind." + name().toLowerCase(Locale.ROOT);
    }
}
