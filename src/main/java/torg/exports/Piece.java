package torg.exports;

import java.util.Optional;
import java.util.regex.Pattern;
import torg.exports.formats.Format;
import torg.privacy.Masking;

/**
 * A piece of an archive, and what became of what is in it.
 *
 * @param path with nobody's name in it
 * @param taken how many of its things have been gone through
 * @param fresh those that were not here before
 * @param known those that were
 * @param passed what is nothing anybody said
 * @param lost what could not be understood
 * @param undated what is here without a time, since the archive gives none that can be
 * @param trouble why it was not read, or not to its end
 */
public record Piece(
        int number,
        String path,
        long bytes,
        Format.Use use,
        Optional<String> sha256,
        int taken,
        int fresh,
        int known,
        int passed,
        int lost,
        int undated,
        Optional<String> trouble,
        boolean finished) {
    /** Folders of messages are called after whom one writes with. */
    private static final Pattern CALLED_AFTER_SOMEBODY = Pattern.compile("(messages/[^/]+/)[^/]*?(_\\d+)?(?=/)");

    static String shown(String path) {
        return new Masking()
                .mask(CALLED_AFTER_SOMEBODY.matcher(path).replaceAll("$1…$2"))
                .text();
    }
}
