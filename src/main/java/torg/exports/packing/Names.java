package torg.exports.packing;

import java.util.regex.Pattern;

/** Names that lead out of the archive. We write under no name, but an archive that tries is none a platform made. */
final class Names {
    private static final Pattern LEADS_OUT =
            Pattern.compile("^[/\\\\]|^[A-Za-z]:|(^|[/\\\\])\\.\\.([/\\\\]|$)|\\p{Cc}");

    private Names() {}

    static String checked(String name) {
        if (name.isBlank() || LEADS_OUT.matcher(name).find()) {
            throw new Unfit("exports.no.path");
        }
        return name.replace('\\', '/');
    }
}
